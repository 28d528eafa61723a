import { describe, expect, it } from 'vitest';
import type { Organisation, OrganisationsAnswer, SupplyAnswer } from '../src/api/network';
import { exactOf, rowsOf } from '../src/charts/table';
import { corridorsOf, placed, scaleOf, shareOf, through } from '../src/views/network/flows';
import { extentOf, placedOrganisations, radiusOf, standingOf } from '../src/views/network/organisations';
import { flowsTable, organisationsTable } from '../src/views/network/tables';
import { words } from '../src/views/network/words';

const supply: SupplyAnswer = {
  course: 'x',
  futures: 2,
  years: [2026, 2027],
  nodes: [
    { id: 'made', name: 'Made', column: 0 },
    { id: 'elsewhere', name: 'Elsewhere', column: 0 },
    { id: 'west', name: 'West', column: 1 },
    { id: 'east', name: 'East', column: 1 },
    { id: 'destroyed', name: 'Destroyed', column: 1 },
    { id: 'delivered', name: 'Delivered', column: 2 },
    { id: 'seized', name: 'Seized', column: 2 },
  ],
  flows: [
    { from: 'made', to: 'west', values: [60, 30] },
    { from: 'made', to: 'east', values: [20, 45] },
    { from: 'made', to: 'destroyed', values: [0, 5] },
    { from: 'elsewhere', to: 'delivered', values: [10, 10] },
    { from: 'west', to: 'delivered', values: [50, 25] },
    { from: 'west', to: 'seized', values: [10, 5] },
    { from: 'east', to: 'delivered', values: [15, 40] },
    { from: 'east', to: 'seized', values: [5, 5] },
  ],
};
const box = { width: 500, height: 300, gap: 20, node: 10 };

describe('flows of the supply chain', () => {
  it('pass through places', () => {
    expect(through(supply, 'made', 0)).toBe(80);
    expect(through(supply, 'west', 1)).toBe(30);
    expect(through(supply, 'delivered', 1)).toBe(75);
  });

  it('are as wide as what goes along them, at one scale for all years', () => {
    const scale = scaleOf([supply], box);
    for (const year of [0, 1]) {
      for (const flow of placed(supply, year, box, scale).flows) expect(flow.width).toBeCloseTo(flow.value * scale, 9);
    }
  });

  it('stay within the frame and never cover one another at a place', () => {
    const scale = scaleOf([supply], box);
    for (const year of [0, 1]) {
      const { nodes, flows } = placed(supply, year, box, scale);
      for (const node of nodes) {
        expect(node.y).toBeGreaterThanOrEqual(-1e-9);
        expect(node.y + node.height).toBeLessThanOrEqual(box.height + 1e-9);
        const ends = flows
          .filter(({ to }) => to === node.id)
          .map(({ target, width }) => [target[1] - width / 2, target[1] + width / 2])
          .sort(([a], [b]) => a - b);
        for (let at = 1; at < ends.length; at++) expect(ends[at][0]).toBeGreaterThanOrEqual(ends[at - 1][1] - 1e-9);
      }
    }
  });

  it('are shared among the ways that deliver', () => {
    expect(corridorsOf(supply)).toEqual(['west', 'east']);
    expect(shareOf(supply, 'west', 0)).toBe(0.75);
    expect(shareOf(supply, 'east', 1)).toBe(0.6);
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
    const table = flowsTable([{ name: 'Campaign', of: supply }], 1, words.en);
    expect(rowsOf(table)[0]).toEqual(['Made', 'West', '30']);
    const { columns, rows } = exactOf(table, 'Futures');
    expect(columns).toEqual(['Year', 'From', 'To', 'Campaign, kg a year', 'Futures']);
    expect(rows[0]).toEqual([2026, 'Made', 'West', 60, 2]);
    expect(rows.at(-1)).toEqual([2027, 'East', 'Seized', 5, 2]);
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
