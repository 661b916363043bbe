/* What the pages of tokens do in the browser: tick, select, and copy a value once. */
Object.assign(Warder, {
  isCopied: true,

  /** Shows the value of a new token in place of the dialog that made it. */
  created(id, args) {
    Warder.close(id, args);
    if (args && args.validationFailed) return;
    Warder.isCopied = false;
    const state = document.getElementById('copy-state');
    state.textContent = state.dataset.initial;
    state.hidden = false;
    document.getElementById('leave-question').hidden = true;
    Warder.open('created-dialog');
  },

  /** Copies a field, and tells whether that worked: never that it did when it did not. */
  async copy(button) {
    const field = document.getElementById(button.dataset.copy);
    field.focus();
    field.select();
    let done = false;
    try {
      if (navigator.clipboard && window.isSecureContext) {
        await navigator.clipboard.writeText(field.value);
        done = true;
      }
    } catch {
      done = false;
    }
    // Plain http has no clipboard: the old way copies the selection, and says whether it did.
    done = done || document.execCommand('copy');
    const state = document.getElementById('copy-state');
    if (state) {
      state.textContent = done ? button.dataset.copied : button.dataset.failed;
    }
    button.textContent = done ? button.dataset.copied : button.textContent;
    Warder.isCopied = Warder.isCopied || done;
  },

  /** Closes the value: from then on it is nowhere in the page. */
  leave(id) {
    document.getElementById(id).close();
    document.querySelector('#' + id + ' .body').replaceChildren();
    Warder.isCopied = true;
  },

  leaveIfCopied(id) {
    if (Warder.isCopied) {
      Warder.leave(id);
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
    selectTokens([{ name: 'ids', value: ids.join(',') }, { name: 'on', value: on }]);
  },
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
    for (const each of boxes) each.dataset.state = box.checked ? 'on' : 'off';
    Warder.settle();
    Warder.select(boxes.map((each) => each.dataset.select), box.checked);
  }
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy], [data-leave], [data-leave-if-copied], [data-stay]');
  if (!button) return;
  if (button.dataset.copy) Warder.copy(button);
  if (button.dataset.leave) Warder.leave(button.dataset.leave);
  if (button.dataset.leaveIfCopied) Warder.leaveIfCopied(button.dataset.leaveIfCopied);
  if (button.dataset.stay) document.getElementById('leave-question').hidden = true;
});

// Escape must not lose a value that nobody has copied.
document.addEventListener('cancel', (event) => {
  if (event.target.dataset.keep) {
    event.preventDefault();
    Warder.leaveIfCopied(event.target.id);
  }
}, true);

window.addEventListener('beforeunload', (event) => {
  if (!Warder.isCopied) event.preventDefault();
});
