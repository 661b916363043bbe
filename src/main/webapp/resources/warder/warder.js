/* What every page does in the browser: dialogs, theme, boxes, the address. */
const Warder = {
  /** Opens a dialog. */
  open(id) {
    Warder.settle();
    const dialog = document.getElementById(id);
    if (!dialog.open) {
      dialog.dataset.opener = Warder.focused || '';
      dialog.showModal();
    }
    const first = dialog.querySelector('[autofocus]:enabled') || dialog.querySelector('.body :is(input, select, textarea):enabled');
    if (first) first.focus();
  },

  /** Presses a button of the form that a field belongs to. */
  press(field, name) {
    const button = field.closest('form, td').querySelector('[id$=":' + name + '"]');
    if (button && !button.disabled) {
      field.dataset.left = true;
      button.click();
    }
  },

  /** Presses a button that all rows share for the row of another. */
  pressFor(button, { dataset }) {
    if (dataset.of) button.dataset.of = dataset.of;
    button.click();
  },

  /** Makes the page show what the server wrote and HTML has no word for. */
  settle() {
    Matrix.settle();
    Selection.settle();
    TokenCount.settle();
    for (const field of document.querySelectorAll('.field')) {
      const input = field.querySelector('input, select, textarea');
      if (!input) continue;
      const about = [...field.querySelectorAll('.hint, .error')];
      about.forEach((each, at) => { each.id = each.id || input.id + '-about-' + at; });
      if (about.length) input.setAttribute('aria-describedby', about.map((each) => each.id).join(' '));
      input.setAttribute('aria-invalid', !!field.querySelector('.error'));
    }
    for (const toast of document.querySelectorAll('.toast:not([data-timed])')) {
      toast.dataset.timed = true;
      setTimeout(() => toast.remove(), toast.classList.contains('bad') ? 10000 : 5000);
    }
  },

  /** Gives the focus back to what had it, if a response of the server took it away. */
  refocus(id, patience = 5) {
    const at = document.getElementById(id);
    // A button that has just been pressed is disabled for a moment; who goes elsewhere meanwhile stays there.
    if (at && at.disabled && patience > 0) {
      setTimeout(() => document.activeElement === document.body && Warder.refocus(id, patience - 1), 50);
      return;
    }
    const menu = at && at.closest('.menu');
    // What began an edit in its place, a menu that has closed, or, if all is gone, the page.
    const candidates = [at, menu && Menus.button(menu),
      document.getElementById(id.replace(/:(edit|save|cancel)$/, ':pencil')), document.getElementById('main')];
    const next = candidates.find((each) => each && !each.disabled && each.checkVisibility());
    if (next) next.focus({ preventScroll: next.id === 'main' });
  },

  /** Keeps what a table shows in the address, so that it can be shared and reloaded. */
  rememberUrl() {
    const state = document.querySelector('[data-url]');
    if (state && state.dataset.url !== location.pathname + location.search) {
      history.replaceState(history.state, '', state.dataset.url);
    }
  },

  theme(name) {
    document.documentElement.dataset.theme = name;
    document.cookie = 'warder-theme=' + name + ';path=/;max-age=31536000;samesite=strict';
    for (const choice of document.querySelectorAll('[data-theme-name]')) {
      choice.setAttribute('aria-pressed', choice.dataset.themeName === name);
    }
  },

  closeNav() {
    document.getElementById('nav').classList.remove('open');
    const burger = document.querySelector('[data-toggle=nav]');
    burger.setAttribute('aria-expanded', false);
    burger.focus();
  },

};

document.addEventListener('focusin', (event) => {
  if (event.target.id && event.target.id !== 'main') Warder.focused = event.target.id;
});

// The browser tells of it only later: who has gone elsewhere meanwhile stays there.
document.addEventListener('close', ({ target }) => {
  const at = document.activeElement;
  if (target.dataset.opener && (at === document.body || target.contains(at))) Warder.refocus(target.dataset.opener);
}, true);

document.addEventListener('click', (event) => {
  const nav = document.querySelector('.nav.open');
  if (nav && !event.target.closest('.nav, [data-toggle]')) Warder.closeNav();
  const target = event.target.closest(
      '[data-close], [data-press], [data-dismiss], [data-theme-name], [data-toggle], .menu :is(a, button, input)');
  if (!target) return;
  if (target.dataset.close) document.getElementById(target.dataset.close).close();
  if (target.dataset.press) Warder.pressFor(document.getElementById(target.dataset.press), target);
  if (target.dataset.dismiss) target.closest('.toast').remove();
  if (target.dataset.themeName) Warder.theme(target.dataset.themeName);
  if (target.dataset.toggle) {
    const nav = document.getElementById(target.dataset.toggle);
    const open = nav.classList.toggle('open');
    target.setAttribute('aria-expanded', open);
    if (open) nav.querySelector('a').focus();
  }
  const menu = target.closest('.menu');
  if (menu && menu.matches(':popover-open')) menu.hidePopover();
});

document.addEventListener('keydown', (event) => {
  const menu = event.target.closest('.menu');
  if (menu && Menus.move(menu, event.key)) event.preventDefault();
  if (event.key === 'Escape' && document.querySelector('.nav.open')) Warder.closeNav();
  const field = event.target.closest('[data-enter], [data-escape]');
  if (field && event.key === 'Enter' && field.dataset.enter) {
    event.preventDefault();
    Warder.press(field, field.dataset.enter);
  } else if (field && event.key === 'Escape' && field.dataset.escape) {
    event.preventDefault();
    Warder.press(field, field.dataset.escape);
  } else if (event.key === 'Enter' && event.target.matches('.ui-paginator-jtp-input')) {
    event.preventDefault();
    event.target.dispatchEvent(new Event('change'));
  } else if (event.key === 'Enter'
      && event.target.matches('form input:not([type=checkbox]):not([type=submit])')
      && !event.target.closest('.alone')) {
    // No field of a list or dialog may press the first button of its form by accident.
    event.preventDefault();
  }
});

document.addEventListener('DOMContentLoaded', () => {
  Warder.settle();
  if (!window.jQuery) return;
  let slow;
  jQuery(document).on('pfAjaxStart', () => {
    slow = setTimeout(() => document.documentElement.classList.add('slow'), 300);
  });
  jQuery(document).on('pfAjaxComplete', () => {
    clearTimeout(slow);
    document.documentElement.classList.remove('slow');
    Warder.settle();
    Warder.rememberUrl();
    if (document.activeElement === document.body && Warder.focused) Warder.refocus(Warder.focused);
  });
});
