import type { OrganisationsAnswer, SupplyAnswer } from '../../api/network';
import type { ChartTable } from '../../charts/table';
import { count } from '../../numbers/numerals';
import type { Words } from './words';

/** Flows of a course, with what the course is called. */
export interface NamedSupply {
  readonly name: string;
  readonly of: SupplyAnswer;
}

/** What goes from place to place: in one year for reading, in every year for programs. */
export function flowsTable(answers: readonly NamedSupply[], year: number, say: Words): ChartTable {
  const { of: supply } = answers[answers.length - 1];
  const nodeName = (id: string) => supply.nodes.find((node) => node.id === id)?.name ?? id;
  const value = (of: SupplyAnswer, at: number, from: string, to: string) =>
    of.flows.find((flow) => flow.from === from && flow.to === to)?.values[at] ?? 0;
  const places = [say.columnFrom, say.columnTo, ...answers.map(({ name }) => say.columnFlow(name))];
  return {
    columns: places,
    rows: supply.flows.map(({ from, to }) => [
      nodeName(from),
      nodeName(to),
      ...answers.map(({ of }) => count(value(of, year, from, to))),
    ]),
    exactColumns: [say.year, ...places],
    exact: () =>
      supply.years.flatMap((each, at) =>
        supply.flows.map(({ from, to }) => [
          Math.round(each),
          nodeName(from),
          nodeName(to),
          ...answers.map(({ of }) => value(of, at, from, to)),
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
