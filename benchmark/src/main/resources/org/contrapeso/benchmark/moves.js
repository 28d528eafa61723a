// Moves sliders one after the other and waits each time until the last future is drawn. Answers with milliseconds from
// the slider's event until a chart has changed and a frame has passed, and until all futures stand in the charts.
(async (sliders, moves, patience) => {
  const results = document.querySelector('.results');
  const isComplete = () =>
    !results.classList.contains('stale') && results.querySelector('.progress')?.dataset.final === 'true';
  const until = (holds, options) =>
    new Promise((resolve, reject) => {
      const watch = new MutationObserver((records) => {
        if (!holds(records)) return;
        watch.disconnect();
        clearTimeout(late);
        resolve();
      });
      const late = setTimeout(() => reject(new Error('No picture came.')), patience);
      watch.observe(results, { subtree: true, attributes: true, childList: true, ...options });
    });
  const frame = () => new Promise(requestAnimationFrame);
  const isPath = ({ attributeName, target }) => attributeName === 'd' && target.classList.contains('median');
  const times = [];
  for (let move = 0; move < moves; move++) {
    const slider = document.getElementById(sliders[move % sliders.length]);
    const steps = Math.round((slider.max - slider.min) / slider.step);
    const now = Math.round((slider.value - slider.min) / slider.step);
    // Strides of two fifths and one step visit most settings before any comes again.
    const next = (now + Math.max(1, Math.round(steps * 0.4)) + 1) % (steps + 1);
    slider.value = Number(slider.min) + next * slider.step;
    const first = until((records) => records.some(isPath)).then(frame);
    const begun = performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await first;
    const drawn = performance.now() - begun;
    if (!isComplete()) await until(isComplete).then(frame);
    times.push([drawn, performance.now() - begun]);
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await frame();
  }
  return times;
})
