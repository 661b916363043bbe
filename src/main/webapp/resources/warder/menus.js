/* Menus: at their button, moved in by arrow keys. The rows of a list share one, which turns to the row whose button
   opens it: the button says what it is about (data-of) and which entries there are for it (data-entries). */
const Menus = {
  /** The button that opens a menu, or has opened it last. */
  button(menu) {
    return document.getElementById(menu.dataset.by || menu.id + '-button');
  },

  /** Makes a menu that rows share the one of a row, as that is now. */
  turn(menu, button) {
    const { of, entries } = button.dataset;
    menu.dataset.by = button.id;
    menu.dataset.of = of;
    menu.setAttribute('aria-label', button.getAttribute('aria-label'));
    for (const item of menu.querySelectorAll('[data-entry]')) item.hidden = !entries.split(' ').includes(item.dataset.entry);
    for (const link of menu.querySelectorAll('a')) link.href = link.getAttribute('href').replace(/[^=]*$/, of);
  },

  /** The entries that are shown. */
  items(menu) {
    return [...menu.querySelectorAll('a, button, input')].filter((item) => !item.hidden);
  },

  /** Puts a menu at its button, inside the window. */
  place(menu) {
    const button = Menus.button(menu).getBoundingClientRect();
    const box = menu.getBoundingClientRect();
    const left = Math.min(button.left, document.documentElement.clientWidth - box.width - 8);
    const below = button.bottom + 4;
    const top = below + box.height > innerHeight ? Math.max(8, button.top - box.height - 4) : below;
    menu.style.left = Math.max(8, left) + 'px';
    menu.style.top = top + 'px';
  },

  /** Shows a menu at its button, the first entry in focus. */
  open(menu, button) {
    if (button.dataset.of) Menus.turn(menu, button);
    menu.showPopover({ source: button });
    Menus.place(menu);
    Menus.items(menu)[0]?.focus();
    if (menu.dataset.calls) window[menu.dataset.calls]();
  },

  /** Moves in a menu by arrow keys. */
  move(menu, key) {
    const items = Menus.items(menu);
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
    if (to === undefined) return false;
    items[(to + items.length) % items.length].focus();
    return true;
  },
};

// Instead of the browser, which tells of an open menu only later: keys pressed until then would miss it, and it would be
// seen where it was last.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[popovertarget]');
  if (!button) return;
  event.preventDefault();
  const menu = document.getElementById(button.getAttribute('popovertarget'));
  const isOpen = menu.matches(':popover-open');
  if (isOpen) menu.hidePopover();
  if (!isOpen || Menus.button(menu) !== button) Menus.open(menu, button);
}, true);

document.addEventListener('beforetoggle', (event) => {
  const menu = event.target;
  if (menu.matches('.menu')) Menus.button(menu)?.setAttribute('aria-expanded', event.newState === 'open');
}, true);
