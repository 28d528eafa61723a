/** Width of a letter of charts in pixels, on the wide side. */
const LETTER = 7.4;
const SHORTEST = 8;

/** Cuts a text into lines that fit a width in pixels, at spaces: SVG breaks no lines of its own. */
export function linesOf(text: string, width: number, letter: number = LETTER): string[] {
  const most = Math.max(SHORTEST, Math.floor(width / letter));
  const lines = [''];
  for (const word of text.split(' ')) {
    const now = lines[lines.length - 1];
    if (now !== '' && now.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = now === '' ? word : `${now} ${word}`;
  }
  return lines;
}
