/* The boxes of a new token. What is ticked is in two fields of the form, one for each action: the keys of
   resources, or of a whole type. A box shows what is in them, at once; the server is told with the form. */
const Matrix = {
  field(action) {
    return document.getElementById('custom:form:' + action);
  },

  keys(action) {
    return new Set(Matrix.field(action).value.split(' ').filter((key) => key));
  },

  /** The resources that a box stands for: each of its type, or each type that has no box of its own above. */
  below(box) {
    const section = box.closest('[data-section]').dataset;
    return section[box.dataset.action].split(' ').filter((key) => key);
  },

  /** Whether a box stands for others and grants nothing itself. */
  isHandle(box) {
    return box.dataset.row === 'others';
  },

  isParent(box) {
    return box.dataset.row === box.closest('[data-section]').dataset.section;
  },

  /** 'on', 'mixed' or 'off'. */
  state(box, keys) {
    const { section, size } = box.closest('[data-section]').dataset;
    if (keys.has(box.dataset.row) || keys.has(section)) return 'on';
    if (!Matrix.isParent(box)) return 'off';
    const on = Matrix.below(box).filter((key) => keys.has(key)).length;
    if (Matrix.isHandle(box) && on === Number(size)) return 'on';
    return on > 0 ? 'mixed' : 'off';
  },

  /** Ticks a box, or takes the tick away: whoever takes one out of all gets the others one by one. */
  set(box, on) {
    if (box.disabled) return;
    const keys = Matrix.keys(box.dataset.action);
    const section = box.closest('[data-section]').dataset.section;
    if (Matrix.isParent(box)) {
      const all = Matrix.isHandle(box);
      for (const key of Matrix.below(box)) all && on ? keys.add(key) : keys.delete(key);
      if (!all) on ? keys.add(section) : keys.delete(section);
    } else if (keys.has(section)) {
      if (!on) {
        keys.delete(section);
        for (const key of Matrix.below(box)) keys.add(key);
        keys.delete(box.dataset.row);
      }
    } else {
      on ? keys.add(box.dataset.row) : keys.delete(box.dataset.row);
    }
    Matrix.write(box.dataset.action, keys);
  },

  write(action, keys) {
    const field = Matrix.field(action);
    field.value = [...keys].join(' ');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },

  /** A click on a box: of a handle it ticks all, unless all that can be are. */
  toggle(box) {
    const keys = Matrix.keys(box.dataset.action);
    const on = Matrix.isHandle(box) ? Matrix.below(box).every((key) => keys.has(key)) : Matrix.state(box, keys) === 'on';
    Matrix.set(box, !on);
    Matrix.changed();
  },

  /** Ticks what is shown: without a filter all of every type, with one each line. */
  tickShown() {
    const filtered = document.querySelector('.matrix').dataset.filter;
    for (const box of document.querySelectorAll('[data-row]')) {
      const shown = filtered ? !Matrix.isParent(box) : Matrix.isParent(box);
      if (shown && Matrix.state(box, Matrix.keys(box.dataset.action)) !== 'on') Matrix.set(box, true);
    }
    Matrix.changed();
  },

  tickNone() {
    for (const action of ['read', 'write']) Matrix.write(action, []);
    Matrix.changed();
  },

  /** Shows what is ticked now, and asks for its words. */
  changed() {
    Matrix.settle();
    Matrix.describe();
  },

  /** Asks the server what the token may do, a moment after the last change. */
  describe() {
    clearTimeout(Matrix.waiting);
    Matrix.waiting = setTimeout(() => {
      Matrix.waiting = undefined;
      describeToken();
    }, 200);
    document.getElementById('custom:form:preview').classList.add('outdated');
  },

  /** Whether the words are not yet those of what is ticked. */
  isOutdated() {
    return Matrix.waiting !== undefined || PrimeFaces.ajax.Queue.requests.length > 1;
  },

  settle() {
    const dialog = document.getElementById('custom-dialog');
    if (!dialog) return;
    const keys = { read: Matrix.keys('read'), write: Matrix.keys('write') };
    for (const box of dialog.querySelectorAll('[data-row]')) {
      const state = Matrix.state(box, keys[box.dataset.action]);
      box.checked = state === 'on';
      box.indeterminate = state === 'mixed';
      box.disabled = box.dataset.enabled === 'false';
    }
    const generate = document.getElementById('custom:form:generate');
    if (!generate.classList.contains('ui-state-loading')) generate.disabled = keys.read.size + keys.write.size === 0;
    const preview = document.getElementById('custom:form:preview');
    const words = preview.querySelector('[data-generated]');
    if (words) document.getElementById('custom:form:description').placeholder = words.dataset.generated;
    preview.classList.toggle('outdated', Matrix.isOutdated());
    Matrix.settleSections();
  },

  /** Shows which sections are folded. */
  settleSections() {
    const filtered = !!document.querySelector('.matrix')?.dataset.filter;
    for (const section of document.querySelectorAll('[data-section]')) {
      const open = filtered || (Matrix.folded[section.dataset.section] ?? section.dataset.section !== 'others');
      section.classList.toggle('folded', !open);
      section.querySelector('[data-fold]').setAttribute('aria-expanded', open);
    }
  },

  folded: {},
};

document.addEventListener('change', (event) => {
  if (event.target.dataset.row) Matrix.toggle(event.target);
});

document.addEventListener('input', (event) => {
  if (event.target.id === 'custom:form:description') Matrix.describe();
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-fold], [data-tick]');
  if (!button) return;
  if (button.dataset.tick === 'shown') Matrix.tickShown();
  if (button.dataset.tick === 'none') Matrix.tickNone();
  if (button.dataset.fold) {
    Matrix.folded[button.dataset.fold] = button.getAttribute('aria-expanded') !== 'true';
    Matrix.settleSections();
  }
});
