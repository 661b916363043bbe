/* What the pages of tokens do in the browser: tick, select, and copy a value once. */
Object.assign(Warder, {
  isCopied: true,

  /** Shows the value of a new token in place of the dialog that made it. */
  created(id, args) {
    Warder.close(id, args);
    if (args && args.validationFailed) return;
    Warder.isCopied = false;
    document.getElementById('leave-question').hidden = true;
    Warder.open('created-dialog');
  },

  /** Copies a text, and tells whether that worked: never that it did when it did not. */
  async copy(button) {
    const source = document.getElementById(button.dataset.copy);
    let done = false;
    try {
      if (navigator.clipboard && window.isSecureContext) {
        await navigator.clipboard.writeText(source.value ?? source.textContent);
        done = true;
      }
    } catch {
      done = false;
    }
    Warder.selectAllOf(source);
    // Plain http has no clipboard: the old way copies the selection, and says whether it did.
    done = done || document.execCommand('copy');
    const state = document.getElementById(button.dataset.copy + '-state');
    state.textContent = done ? button.dataset.copied : button.dataset.failed;
    state.classList.toggle('bad', !done);
    if (done) button.focus();
    if (button.dataset.copy === 'secret') Warder.isCopied = Warder.isCopied || done;
  },

  /** Selects a text, for copying by hand. */
  selectAllOf(source) {
    if (source.select) {
      source.focus();
      source.select();
    } else {
      getSelection().selectAllChildren(source);
    }
  },

  /** Leaves the value, to a page or by closing its dialog: from then on it is nowhere in the page. */
  leave(target) {
    Warder.isCopied = true;
    if (target.startsWith('/')) {
      location.assign(target);
    } else {
      document.getElementById(target).close();
    }
  },

  leaveIfCopied(target) {
    if (Warder.isCopied) {
      Warder.leave(target);
      return;
    }
    document.getElementById('leave-question').hidden = false;
    document.querySelector('[data-stay]').focus();
  },

  focusEdit() {
    const field = document.querySelector('.edit input');
    if (field) {
      field.focus();
      field.select();
    }
  },

  select(ids, on) {
    Warder.settleSelection();
    selectTokens([{ name: 'ids', value: ids.join(',') }, { name: 'on', value: on }]);
  },

  /** The box of the whole page stands for those of its lines. */
  settleSelection() {
    const all = document.querySelector('[data-select-all]');
    if (!all) return;
    const boxes = [...document.querySelectorAll('input[data-select]')];
    const on = boxes.filter((each) => each.dataset.state === 'on').length;
    all.checked = on > 0 && on === boxes.length;
    all.indeterminate = on > 0 && on < boxes.length;
    all.disabled = boxes.length === 0;
  },

  /** Shows which sections of the table of permissions are folded. */
  settleSections() {
    const filtered = !!document.querySelector('.matrix')?.dataset.filter;
    for (const section of document.querySelectorAll('[data-section]')) {
      const open = filtered || (Warder.folded[section.dataset.section] ?? section.dataset.section !== 'others');
      section.classList.toggle('folded', !open);
      section.querySelector('[data-fold]').setAttribute('aria-expanded', open);
    }
  },

  folded: {},
});

document.addEventListener('change', (event) => {
  const box = event.target;
  if (box.dataset.row) {
    toggleBox([{ name: 'row', value: box.dataset.row }, { name: 'action', value: box.dataset.action }]);
  } else if (box.dataset.select) {
    box.dataset.state = box.checked ? 'on' : 'off';
    Warder.select([box.dataset.select], box.checked);
  } else if (box.dataset.selectAll) {
    const boxes = [...document.querySelectorAll('input[data-select]')];
    for (const each of boxes) {
      each.checked = box.checked;
      each.dataset.state = box.checked ? 'on' : 'off';
    }
    Warder.select(boxes.map((each) => each.dataset.select), box.checked);
  }
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy], [data-fold], [data-leave], [data-leave-if-copied], [data-stay]');
  if (!button) return;
  if (button.dataset.copy) Warder.copy(button);
  if (button.dataset.leave) Warder.leave(button.dataset.leave);
  if (button.dataset.leaveIfCopied) Warder.leaveIfCopied(button.dataset.leaveIfCopied);
  if (button.dataset.stay) {
    document.getElementById('leave-question').hidden = true;
    document.querySelector('[data-copy=secret]').focus();
  }
  if (button.dataset.fold) {
    Warder.folded[button.dataset.fold] = button.getAttribute('aria-expanded') !== 'true';
    Warder.settleSections();
  }
});

// Escape must not lose a value that nobody has copied, however often it is pressed.
document.addEventListener('keydown', (event) => {
  const dialog = event.key === 'Escape' && document.querySelector('dialog[open][data-keep]:not([data-keep=""])');
  if (dialog) {
    event.preventDefault();
    Warder.leaveIfCopied(dialog.id);
  }
}, true);

document.addEventListener('cancel', (event) => {
  if (event.target.dataset.keep) event.preventDefault();
}, true);

document.addEventListener('close', (event) => {
  if (event.target.dataset.keep) {
    event.target.querySelector('.body').replaceChildren();
    Warder.isCopied = true;
  }
}, true);

// An edit in its place is kept when one goes elsewhere, and left if nothing was changed.
document.addEventListener('focusout', (event) => {
  const field = event.target;
  if (field.matches('.edit [data-escape]:not([data-left])')
      && field.isConnected
      && document.hasFocus()
      && !field.closest('.edit').contains(event.relatedTarget)) {
    Warder.press(field, field.value === field.defaultValue ? 'cancel' : 'save');
  }
});

window.addEventListener('beforeunload', (event) => {
  if (!Warder.isCopied) event.preventDefault();
});

document.addEventListener('DOMContentLoaded', () => {
  // The setup page shows the value of its token in the page.
  Warder.isCopied = !document.getElementById('secret');
  const settle = () => {
    Warder.settleSelection();
    Warder.settleSections();
  };
  settle();
  if (window.jQuery) jQuery(document).on('pfAjaxComplete', settle);
});
