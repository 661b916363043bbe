/* What the pages of tokens do in the browser: copy a value once, and change a description in its place. */
const Secret = {
  isCopied: true,

  /** Shows the value of a new token in place of the dialog that made it. */
  show() {
    document.querySelector('dialog[open]')?.close();
    Secret.isCopied = false;
    Secret.ask(false);
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
    Secret.selectAllOf(source);
    // Plain http has no clipboard: the old way copies the selection, and says whether it did.
    done = done || document.execCommand('copy');
    const state = document.getElementById(button.dataset.copy + '-state');
    state.textContent = done ? button.dataset.copied : button.dataset.failed;
    state.classList.toggle('bad', !done);
    if (done) button.focus();
    if (button.dataset.copy === 'secret') Secret.isCopied = Secret.isCopied || done;
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
    if (target.startsWith('/')) {
      Secret.isCopied = true;
      location.assign(target);
    } else {
      const dialog = document.getElementById(target);
      // Before the browser tells that it is closed, which takes it a moment.
      Secret.forget(dialog);
      dialog.close();
    }
  },

  /** Takes the value out of the page. */
  forget(dialog) {
    dialog.querySelector('.body').replaceChildren();
    Secret.isCopied = true;
  },

  /** Shows the question whether to leave in place of the buttons, or takes it away. */
  ask(on) {
    const question = document.getElementById('leave-question');
    question.hidden = !on;
    question.parentElement.classList.toggle('asking', on);
  },

  leaveIfCopied(target) {
    if (Secret.isCopied) {
      Secret.leave(target);
      return;
    }
    Secret.ask(true);
    document.querySelector('[data-stay]').focus();
  },
};

/** Puts the reader into the field of an edit that has begun. */
Warder.focusEdit = () => {
  const field = document.querySelector('.edit input');
  if (field) {
    field.focus();
    field.select();
  }
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy], [data-leave], [data-leave-if-copied], [data-stay]');
  if (!button) return;
  if (button.dataset.copy) Secret.copy(button);
  if (button.dataset.leave) Secret.leave(button.dataset.leave);
  if (button.dataset.leaveIfCopied) Secret.leaveIfCopied(button.dataset.leaveIfCopied);
  if (button.dataset.stay) {
    Secret.ask(false);
    document.querySelector('[data-copy=secret]').focus();
  }
});

// Escape must not lose a value that nobody has copied, however often it is pressed.
document.addEventListener('keydown', (event) => {
  const dialog = event.key === 'Escape' && document.querySelector('dialog[open][data-keep]:not([data-keep=""])');
  if (dialog) {
    event.preventDefault();
    Secret.leaveIfCopied(dialog.id);
  }
}, true);

document.addEventListener('cancel', (event) => {
  if (event.target.dataset.keep) event.preventDefault();
}, true);

document.addEventListener('close', (event) => {
  if (event.target.dataset.keep) Secret.forget(event.target);
}, true);

// An edit in its place is kept when one goes elsewhere, and left if nothing was changed.
document.addEventListener('focusout', (event) => {
  const field = event.target;
  const isLeft = field.matches('.edit [data-escape]:not([data-left])') && field.isConnected && document.hasFocus();
  if (isLeft && !field.closest('.edit').contains(event.relatedTarget)) {
    Warder.press(field, field.value === field.defaultValue ? 'cancel' : 'save');
  }
});

window.addEventListener('beforeunload', (event) => {
  if (!Secret.isCopied) event.preventDefault();
});

document.addEventListener('DOMContentLoaded', () => {
  // The setup shows the value of its token in the page.
  Secret.isCopied = !document.getElementById('secret');
});

/** How many tokens there are of many: the server counts a few thousand with the page, and all of them when asked. */
const TokenCount = {
  settle() {
    const state = document.querySelector('[data-more]');
    if (!state) return;
    const { more, total, report } = state.dataset;
    if (more === 'true') {
      // Once for each response: one that fails is not asked for without end.
      state.dataset.more = 'asked';
      countTokens();
    } else if (Number(total)) {
      const { paginator } = PrimeFaces.getWidgetById('list:tokens');
      paginator.cfg.currentPageTemplate = report;
      paginator.updateTotalRecords(Number(total));
    }
  },
};
