/* global window, document, performance, requestAnimationFrame, setTimeout, MutationObserver */
{
  const waiting = { since: null, isAsked: false, took: [] };
  window.keysWatched = waiting;
  document.addEventListener(
    'input',
    (event) => {
      waiting.since = event.timeStamp;
      waiting.isAsked = false;
    },
    true,
  );
  const look = () => {
    const status = document.querySelector('.freshness')?.textContent ?? '';
    if (waiting.since === null) return;
    if (!status.startsWith('Up to date')) waiting.isAsked = true;
    else if (waiting.isAsked) {
      const { since } = waiting;
      waiting.since = null;
      // A task after the next frame comes once that frame was drawn.
      requestAnimationFrame(() => setTimeout(() => waiting.took.push(performance.now() - since)));
    }
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}
