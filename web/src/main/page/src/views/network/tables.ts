import type { Held, OrganisationsAnswer, SupplyAnswer } from '../../api/network';
import type { ChartTable } from '../../charts/table';
import { count } from '../../numbers/numerals';
import { amountOf, beforeOf, changeOf } from './reading';
import type { Words } from './words';

/** What goes through each place and from place to place: in one year for reading, in every year for programs. */
export function flowsTable(
  supply: SupplyAnswer,
  names: { readonly own: string; readonly baseline: string },
  year: number,
  say: Words,
): ChartTable {
  const nodeName = (id: string) => supply.nodes.find((node) => node.id === id)?.name ?? id;
  const amounts = [
    ...supply.nodes.map(({ name, total }) => ({ from: name, to: say.inTotal, held: total })),
    ...supply.flows.map(({ from, to, amount }) => ({ from: nodeName(from), to: nodeName(to), held: amount })),
  ];
  const isHeld = supply.baseline != null;
  const columns = isHeld ? [names.baseline, names.own, say.changeColumn] : [names.own];
  const spreads = ({ baseline, values, change }: Held) => [baseline, values, change].filter((each) => each != null);
  const places = [say.columnFrom, say.columnTo];
  return {
    columns: [...places, ...columns.map(say.columnFlow)],
    rows: amounts.map(({ from, to, held }) => [
      from,
      to,
      ...(isHeld ? [beforeOf(held, year, say)] : []),
      amountOf(held, year, say),
      ...(isHeld ? [changeOf(held, year, say)] : []),
    ]),
    exactColumns: [
      say.year,
      ...places,
      ...columns.flatMap((name) => [say.median, say.low, say.high].map((part) => `${say.columnFlow(name)}, ${part}`)),
    ],
    exact: () =>
      supply.years.flatMap((each, at) =>
        amounts.map(({ from, to, held }) => [
          Math.round(each),
          from,
          to,
          ...spreads(held).flatMap(({ p10, p50, p90 }) => [p50[at] ?? 0, p10[at] ?? 0, p90[at] ?? 0]),
        ]),
      ),
    futures: supply.futures,
  };
}

/** Organisations of a future: in one year for reading, the largest first; in every year for programs. */
export function organisationsTable(answer: OrganisationsAnswer, year: number, say: Words): ChartTable {
  const number = (id: number) => String(id + 1);
  const date = (value: number | null | undefined, otherwise: string) =>
    value == null ? otherwise : String(Math.floor(value + 1e-6));
  const ends = [say.columnBorn, say.columnParent, say.columnEnded];
  const bySize = answer.organisations
    .filter(({ sizes }) => (sizes[year] ?? 0) >= 1)
    .sort((a, b) => (b.sizes[year] ?? 0) - (a.sizes[year] ?? 0));
  return {
    columns: [say.columnNumber, say.columnMembers(String(Math.round(answer.years[year] ?? 0))), ...ends],
    rows: bySize.map((each) => [
      number(each.id),
      count(each.sizes[year] ?? 0),
      date(each.born, say.always),
      each.parent == null ? say.none : number(each.parent),
      date(each.ended, say.stands),
    ]),
    exactColumns: [say.columnNumber, say.year, say.columnMembersOf, ...ends],
    exact: () =>
      answer.organisations.flatMap((each) =>
        answer.years.map((of, at) => [
          each.id + 1,
          of,
          each.sizes[at] ?? 0,
          each.born ?? '',
          each.parent == null ? '' : each.parent + 1,
          each.ended ?? '',
        ]),
      ),
  };
}
