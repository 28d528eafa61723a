import type { Course, CourseLever, Lever } from '../api/types';
import type { LeverSetting, Link } from './link';

function settingOf(lever: CourseLever): LeverSetting {
  return {
    value: lever.value,
    ...(lever.start ? { start: lever.start } : {}),
    ...(lever.ramp ? { ramp: lever.ramp } : {}),
    ...(lever.duration ? { duration: lever.duration } : {}),
  };
}

/** How a preset sets a lever; null where it leaves the status quo. */
export function presetSetting(course: Course | undefined, id: string): LeverSetting | null {
  const lever = course?.levers[id];
  return lever ? settingOf(lever) : null;
}

/** How the link's course sets a lever: its own choice, else the preset's, else the status quo. */
export function effective(link: Link, course: Course | undefined, lever: Lever): LeverSetting {
  const choice = link.levers[lever.id];
  if (choice === 'off') return { value: lever.statusQuo };
  return choice ?? presetSetting(course, lever.id) ?? { value: lever.statusQuo };
}

function isSame(a: LeverSetting, b: LeverSetting): boolean {
  return (
    a.value === b.value &&
    (a.start ?? 0) === (b.start ?? 0) &&
    (a.ramp ?? 0) === (b.ramp ?? 0) &&
    a.duration === b.duration
  );
}

/** The link with a lever set; what is as the preset or the status quo has it is left out. */
export function withLever(link: Link, course: Course | undefined, lever: Lever, setting: LeverSetting): Link {
  const levers = { ...link.levers };
  const preset = presetSetting(course, lever.id);
  delete levers[lever.id];
  if (preset ? isSame(preset, setting) : setting.value === lever.statusQuo) return { ...link, levers };
  levers[lever.id] = setting.value === lever.statusQuo ? 'off' : setting;
  return { ...link, levers };
}

/** The link with a lever as the preset has it. */
export function withoutLever(link: Link, id: string): Link {
  const levers = { ...link.levers };
  delete levers[id];
  return { ...link, levers };
}
