// When the page can be used: milliseconds until a slider is there, and until the first chart has been drawn.
window.whenUsable = new Promise((resolve) => {
  const usable = { slider: 0, chart: 0 };
  new MutationObserver((_, observer) => {
    const mark = (name) => {
      if (usable[name]) return;
      usable[name] = -1;
      requestAnimationFrame(() => {
        usable[name] = performance.now();
        if (usable.slider > 0 && usable.chart > 0) resolve(usable);
      });
    };
    if (document.querySelector('input[type=range]')) mark('slider');
    if (document.querySelector('path.median')) mark('chart');
    if (usable.slider && usable.chart) observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
});
