/* Countdowns go on while the page is open. They hold what was left when the server sent them: the reader's clock may
   be another. */
const Countdowns = {
  tick() {
    for (const each of document.querySelectorAll('time[data-left]')) {
      each.over ??= performance.now() + Number(each.dataset.left);
      const left = Countdowns.text(Math.floor((each.over - performance.now()) / 1000), each.dataset);
      if (left && left !== each.textContent) each.textContent = left;
    }
  },

  /** Nothing for what is days ahead. */
  text(seconds, texts) {
    if (seconds < 0) return texts.over;
    if (seconds < 60) return texts.seconds.replace('#', seconds);
    if (seconds < 3600) return texts.minutes.replace('#', Math.floor(seconds / 60));
    return seconds < 86400 ? texts.hours.replace('#', Math.floor(seconds / 3600)) : null;
  },
};

document.addEventListener('DOMContentLoaded', () => {
  Countdowns.tick();
  setInterval(Countdowns.tick, 1000);
});
