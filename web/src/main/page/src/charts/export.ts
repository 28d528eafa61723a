/** Pictures and files made from what is drawn. */

const DRAWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE_SIZE = 15;
const SMALL_SIZE = 11;
const LINE = 18;
const PIXELS_PER_UNIT = 2;
const LETTER = 0.6;

function broken(text: string, width: number, size: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const now = lines[lines.length - 1];
    if (now !== '' && (now.length + 1 + word.length) * size * LETTER > width) lines.push(word);
    else lines[lines.length - 1] = now === '' ? word : `${now} ${word}`;
  }
  return lines;
}

/** A drawing that stands alone: title above, source below, styles written into it. */
export function standalone(drawn: SVGSVGElement, title: string, subtitle: string, source: string): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = drawn.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    for (const property of DRAWN) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  });
  const page = getComputedStyle(document.documentElement);
  const inner = drawn.width.baseVal.value;
  const width = inner + 2 * MARGIN;
  const titles = broken(title, inner, TITLE_SIZE);
  const subtitles = broken(subtitle, inner, SMALL_SIZE);
  const sources = broken(source, inner, SMALL_SIZE);
  const below = MARGIN + titles.length * (LINE + 2);
  const head = below + subtitles.length * (LINE - 3) + 3;
  const height = head + drawn.height.baseVal.value + sources.length * (LINE - 3) + MARGIN;
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('xmlns', SVG);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', page.getPropertyValue('--page').trim());
  const write = (text: string, y: number, size: number, weight: string, colour: string) => {
    const line = document.createElementNS(SVG, 'text');
    line.textContent = text;
    line.setAttribute('x', String(MARGIN));
    line.setAttribute('y', String(y));
    line.setAttribute('font-family', getComputedStyle(document.body).fontFamily);
    line.setAttribute('font-size', String(size));
    line.setAttribute('font-weight', weight);
    line.setAttribute('fill', page.getPropertyValue(colour).trim());
    root.append(line);
  };
  root.append(ground);
  titles.forEach((text, row) => write(text, MARGIN + TITLE_SIZE + row * (LINE + 2), TITLE_SIZE, '600', '--ink'));
  subtitles.forEach((text, row) => write(text, below + LINE - 6 + row * (LINE - 3), SMALL_SIZE, '400', '--quiet'));
  const place = document.createElementNS(SVG, 'g');
  place.setAttribute('transform', `translate(${MARGIN} ${head})`);
  place.append(...copy.childNodes);
  root.append(place);
  sources.forEach((text, row) =>
    write(text, head + drawn.height.baseVal.value + LINE + row * (LINE - 3), SMALL_SIZE, '400', '--quiet'),
  );
  return new XMLSerializer().serializeToString(root);
}

/** The drawing as a PNG picture, at twice its size. */
export async function picture(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * PIXELS_PER_UNIT;
    canvas.height = image.height * PIXELS_PER_UNIT;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no pictures.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Rows as comma-separated text after RFC 4180; text that a spreadsheet would run is kept as text. */
export function csv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    if (typeof value === 'number') return String(value);
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(content);
  anchor.download = name;
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

/** Markup that shows a chart alone on another page. */
export function embedding(address: string, title: string): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${escape(address)}" width="720" height="520" title="${escape(title)}"></iframe>`;
}
