import type { LawAnswer } from '../../api/law';
import type { Language } from '../../state/link';

/** What a chart of the law shows: one course, under each reading. */
export interface LawChartProps {
  readonly law: LawAnswer;
  readonly course: string;
  readonly readings: readonly { readonly id: string; readonly name: string }[];
  readonly label: string;
  readonly role: string;
  readonly language: Language;
}
