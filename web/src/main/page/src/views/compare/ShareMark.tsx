import type { Share } from '../../api/types';

const place = (share: number) => `${100 * share}%`;

/** A share on a track from none to all, with its interval and a tick at a half: the second cue beside the colour. */
export function ShareMark({ share }: { share: Share }) {
  return (
    <span class="share-mark" aria-hidden="true">
      <span class="share-interval" style={{ left: place(share.low), width: place(share.high - share.low) }} />
      <span class="share-dot" style={{ left: place(share.share) }} />
    </span>
  );
}
