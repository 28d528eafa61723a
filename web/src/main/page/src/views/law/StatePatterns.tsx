/** The hatching of disputed rules; the second cue beside colour is the height of a bar. */
export function StatePatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="5" height="5" />
        <line class="hatch" x1="0" x2="0" y1="0" y2="5" />
      </pattern>
    </defs>
  );
}
