import type { Flow, FlowNode, Held, Spread } from '../../api/network';
import { count, percent, points, signedCount } from '../../numbers/numerals';
import type { Language } from '../../state/link';
import type { Words } from './words';

/** A year's median with the middle 80 % in brackets. */
function spread(
  of: Spread,
  year: number,
  say: Words,
  write: (value: number) => string,
  unit: (text: string) => string,
) {
  const at = (values: readonly number[]) => write(values[year] ?? 0);
  return say.spread(unit(at(of.p50)), at(of.p10), at(of.p90));
}

/** What goes along a flow or through a place. */
export function amountOf({ values }: Held, year: number, say: Words): string {
  return spread(values, year, say, count, say.kilograms);
}

/** What it was under no change; empty where nothing is held against it. */
export function beforeOf({ baseline }: Held, year: number, say: Words): string {
  return baseline ? spread(baseline, year, say, count, say.kilograms) : '';
}

/** The change against no change; empty where nothing is held against it. */
export function changeOf({ change }: Held, year: number, say: Words): string {
  return change ? spread(change, year, say, signedCount, say.kilograms) : '';
}

function share({ values, change }: Held, year: number, say: Words, language: Language): string {
  const part = say.shareOfSent(spread(values, year, say, (value) => percent(value, language), String));
  return change ? `${part}, ${say.against(spread(change, year, say, points, say.points))}` : part;
}

/** The lines of a place's label, name first; where there is little room, medians alone. */
export function linesOfNode({ name, column, total }: FlowNode, year: number, say: Words, isNarrow: boolean): string[] {
  if (isNarrow) {
    const medians = [say.kilograms(count(total.values.p50[year] ?? 0))];
    if (total.change) medians.push(say.kilograms(signedCount(total.change.p50[year] ?? 0)));
    return [name, ...medians];
  }
  const values = [amountOf(total, year, say), changeOf(total, year, say)].filter((text) => text !== '');
  return column === 1 ? [name, values.join(' · ')] : [name, ...values];
}

/** A place read out. */
export function readNode({ name, total, share: part }: FlowNode, year: number, say: Words, language: Language): string {
  const change = changeOf(total, year, say);
  const rest = [change === '' ? '' : say.against(change), part ? share(part, year, say, language) : ''];
  return say.readNode(name, [amountOf(total, year, say), ...rest.filter((text) => text !== '')].join('; '));
}

/** A flow read out. */
export function readFlow(flow: Flow, nodes: readonly FlowNode[], year: number, say: Words): string {
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const change = changeOf(flow.amount, year, say);
  const amount = amountOf(flow.amount, year, say);
  const both = change === '' ? amount : `${amount}; ${say.against(change)}`;
  return say.readNode(say.fromTo(name(flow.from), name(flow.to)), both);
}
