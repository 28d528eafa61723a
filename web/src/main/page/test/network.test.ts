import { describe, expect, it } from 'vitest';
import type { Held, Organisation, OrganisationsAnswer, Spread, SupplyAnswer } from '../src/api/network';
import { exactOf, rowsOf } from '../src/charts/table';
import { placed, scaleOf } from '../src/views/network/flows';
import { extentOf, placedOrganisations, radiusOf, standingOf } from '../src/views/network/organisations';
import { linesOfNode, readFlow, readNode } from '../src/views/network/reading';
import { flowsTable, organisationsTable } from '../src/views/network/tables';
import { words } from '../src/views/network/words';

/** A spread around medians, as wide as tenths of them. */
const around = (...p50: number[]): Spread => ({
  p10: p50.map((value) => value - Math.abs(value) / 10),
  p50,
  p90: p50.map((value) => value + Math.abs(value) / 10),
});
const held = (...p50: number[]): Held => ({ values: around(...p50) });

const supply: SupplyAnswer = {
  course: 'x',
  futures: 2,
  years: [2026, 2027],
  nodes: [
    { id: 'made', name: 'Made', column: 0, total: held(82, 79) },
    { id: 'elsewhere', name: 'Elsewhere', column: 0, total: held(10, 10) },
    { id: 'west', name: 'West', column: 1, total: held(60, 30), share: held(0.75, 0.4) },
    { id: 'east', name: 'East', column: 1, total: held(20, 45), share: held(0.25, 0.6) },
    { id: 'destroyed', name: 'Destroyed', column: 1, total: held(0, 5) },
    { id: 'delivered', name: 'Delivered', column: 2, total: held(70, 80) },
    { id: 'seized', name: 'Seized', column: 2, total: held(14, 9) },
  ],
  flows: [
    { from: 'made', to: 'west', amount: held(60, 30) },
    { from: 'made', to: 'east', amount: held(20, 45) },
    { from: 'made', to: 'destroyed', amount: held(0, 5) },
    { from: 'elsewhere', to: 'delivered', amount: held(10, 10) },
    { from: 'west', to: 'delivered', amount: held(50, 25) },
    { from: 'west', to: 'seized', amount: held(10, 5) },
    { from: 'east', to: 'delivered', amount: held(15, 40) },
    { from: 'east', to: 'seized', amount: held(5, 5) },
  ],
};

/** The same, held against a no change of half as much. */
function against(one: Held): Held {
  const halves = one.values.p50.map((value) => value / 2);
  return {
    ...one,
    baseline: around(...halves),
    change: { p10: halves.map((value) => -value), p50: halves, p90: halves },
  };
}
const campaign: SupplyAnswer = {
  ...supply,
  baseline: 'no_change',
  nodes: supply.nodes.map((node) => ({
    ...node,
    total: against(node.total),
    ...(node.share ? { share: against(node.share) } : {}),
  })),
  flows: supply.flows.map((flow) => ({ ...flow, amount: against(flow.amount) })),
};
const box = { width: 500, height: 300, gap: 20, edgeGap: 30, node: 10 };

describe('flows of the supply chain', () => {
  it('are as wide as what goes along them, at one scale for all years', () => {
    const scale = scaleOf(supply, box);
    for (const year of [0, 1]) {
      const { flows, nodes } = placed(supply, year, box, scale);
      for (const { flow, width } of flows) expect(width).toBeCloseTo(flow.amount.values.p50[year] * scale, 9);
      for (const { node, height } of nodes) expect(height).toBeCloseTo(node.total.values.p50[year] * scale, 9);
    }
  });

  it('stay within the frame and never cover one another at a place', () => {
    const scale = scaleOf(supply, box);
    for (const year of [0, 1]) {
      const { nodes, flows } = placed(supply, year, box, scale);
      for (const { node, y, height, top, room } of nodes) {
        expect(top).toBeGreaterThanOrEqual(-1e-9);
        expect(top + room).toBeLessThanOrEqual(box.height + 1e-9);
        expect(y).toBeGreaterThanOrEqual(top - 1e-9);
        expect(y + height).toBeLessThanOrEqual(top + room + 1e-9);
        const ends = flows
          .filter(({ flow }) => flow.to === node.id)
          .map(({ target, width }) => [target[1] - width / 2, target[1] + width / 2])
          .sort(([a], [b]) => a - b);
        for (let at = 1; at < ends.length; at++) expect(ends[at][0]).toBeGreaterThanOrEqual(ends[at - 1][1] - 1e-9);
      }
    }
  });

  it('leave room for no change beside the course', () => {
    const more: SupplyAnswer = {
      ...campaign,
      nodes: campaign.nodes.map((node) => ({ ...node, total: { ...node.total, baseline: around(200, 200) } })),
    };
    expect(scaleOf(more, box) * 200 * 3 + box.gap * 2).toBeLessThanOrEqual(box.height + 1e-9);
  });

  it('are read with their spread, their share and their change', () => {
    const [made, , west] = campaign.nodes;
    expect(linesOfNode(made, 0, words.en, false)).toEqual(['Made', '82 kg (74 to 90)', '+41 kg (−41 to +41)']);
    expect(linesOfNode(west, 0, words.en, false)).toEqual(['West', '60 kg (54 to 66) · +30 kg (−30 to +30)']);
    expect(linesOfNode(west, 0, words.es, true)).toEqual(['West', '60 kg', '+30 kg']);
    expect(linesOfNode(supply.nodes[2], 0, words.en, false)).toEqual(['West', '60 kg (54 to 66)']);
    expect(readNode(west, 0, words.en, 'en')).toBe(
      'West: 60 kg (54 to 66); +30 kg (−30 to +30) against No change; 75.0% (67.5% to 82.5%) of what is sent, +37.5 points (−37.5 to +37.5) against No change.',
    );
    expect(readFlow(campaign.flows[6], campaign.nodes, 1, words.en)).toBe(
      'East to Delivered: 40 kg (36 to 44); +20 kg (−20 to +20) against No change.',
    );
  });
});

const organisations: Organisation[] = Array.from({ length: 60 }, (_, id) => ({
  id,
  sizes: [10000 / (id + 1), 9000 / (id + 1)],
  born: id >= 58 ? 2026.5 : null,
  parent: id === 59 ? 0 : null,
  ended: id === 40 ? 2026.9 : null,
}));
const answer: OrganisationsAnswer = {
  course: 'x',
  future: 0,
  years: [2026, 2027],
  organisations,
  rivalries: [],
};

describe('organisations', () => {
  it('have places where none covers another, the same each time', () => {
    const all = placedOrganisations(organisations, 0.25);
    expect(all.length).toBe(60);
    for (const one of all) {
      for (const other of all) {
        if (one === other) continue;
        const apart = Math.hypot(one.x - other.x, one.y - other.y);
        const radii = radiusOf(one.organisation.sizes[0], 0.25) + radiusOf(other.organisation.sizes[0], 0.25);
        expect(apart).toBeGreaterThanOrEqual(radii);
      }
    }
    expect(placedOrganisations([...organisations].reverse(), 0.25)).toEqual(all);
    expect(extentOf(all, 0.25)).toBeGreaterThan(radiusOf(10000, 0.25));
  });

  it('are counted in a year, with what became of them since the policy start', () => {
    const standing = standingOf(answer, 1, 2026);
    expect(standing.count).toBe(60);
    expect(standing.splits).toBe(1);
    expect(standing.entrants).toBe(1);
    expect(standing.ended).toBe(1);
    expect(standing.largest).toBeCloseTo(9000 / standing.members, 12);
    expect(standingOf(answer, 0, 2026).splits).toBe(0);
  });
});

describe('tables of the network', () => {
  it('have year, from and to in columns of their own', () => {
    const table = flowsTable(supply, { own: 'Campaign', baseline: 'No change' }, 1, words.en);
    expect(rowsOf(table)[0]).toEqual(['Made', 'in total', '79 kg (71 to 87)']);
    expect(rowsOf(table)[supply.nodes.length]).toEqual(['Made', 'West', '30 kg (27 to 33)']);
    const { columns, rows } = exactOf(table, 'Futures');
    const parts = ['median', '10%', '90%'].map((part) => `Campaign, kg a year, ${part}`);
    expect(columns).toEqual(['Year', 'From', 'To', ...parts, 'Futures']);
    expect(rows[supply.nodes.length]).toEqual([2026, 'Made', 'West', 60, 54, 66, 2]);
    expect(rows.at(-1)).toEqual([2027, 'East', 'Seized', 5, 4.5, 5.5, 2]);
  });

  it('hold a course against no change by what both are and by how much they differ', () => {
    const table = flowsTable(campaign, { own: 'Campaign', baseline: 'No change' }, 0, words.en);
    expect(table.columns.slice(2)).toEqual(['No change', 'Campaign', 'Change'].map((name) => `${name}, kg a year`));
    expect(rowsOf(table)[2].slice(2)).toEqual(['30 kg (27 to 33)', '60 kg (54 to 66)', '+30 kg (−30 to +30)']);
    expect(exactOf(table, 'Futures').rows[2]).toEqual([
      2026,
      'West',
      'in total',
      30,
      27,
      33,
      60,
      54,
      66,
      30,
      -30,
      30,
      2,
    ]);
  });

  it('have the year of the members and the year of the end, each under its name', () => {
    const answer: OrganisationsAnswer = {
      course: 'x',
      future: 3,
      years: [2026, 2027],
      organisations: [{ id: 4, sizes: [120, 0], born: 2015.5, parent: 1, ended: 2026.5 }],
      rivalries: [],
    };
    const table = organisationsTable(answer, 0, words.en);
    expect(rowsOf(table)).toEqual([['5', '120', '2015', '2', '2026']]);
    const { columns, rows } = exactOf(table, 'Futures');
    expect(columns).toEqual(['Organisation', 'Year', 'Members', 'Founded', 'Broke away from', 'Ended']);
    expect(rows).toEqual([
      [5, 2026, 120, 2015.5, 2, 2026.5],
      [5, 2027, 0, 2015.5, 2, 2026.5],
    ]);
  });
});
