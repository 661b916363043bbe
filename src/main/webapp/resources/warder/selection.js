/* Which tokens are selected, across the pages of the list. The browser keeps it, and sends it with what is
   asked for: no response takes back what was ticked while it was under way. */
const Selection = {
  ids: new Set(),

  set(ids, on) {
    for (const id of ids) on ? Selection.ids.add(id) : Selection.ids.delete(id);
    Selection.settle();
  },

  remove(ids) {
    Selection.set(ids, false);
  },

  /** Shows what is selected: the box of the whole page stands for those of its lines. */
  settle() {
    const all = document.getElementById('select-all');
    if (!all) return;
    const boxes = [...document.querySelectorAll('input[data-select]')];
    for (const box of boxes) {
      box.checked = Selection.ids.has(box.dataset.select);
      box.closest('tr').classList.toggle('on', box.checked);
    }
    const on = boxes.filter((box) => box.checked).length;
    all.checked = on > 0 && on === boxes.length;
    all.indeterminate = on > 0 && on < boxes.length;
    all.disabled = boxes.length === 0;
    document.getElementById('selection').value = [...Selection.ids].join(' ');
    const bar = document.getElementById('list:selected');
    bar.classList.toggle('none', Selection.ids.size === 0);
    document.documentElement.classList.toggle('selecting', Selection.ids.size > 0);
    const count = bar.querySelector('[data-count]');
    count.textContent = Selection.ids.size ? count.dataset.count.replace('#', Selection.ids.size) : '';
  },
};

document.addEventListener('change', (event) => {
  const box = event.target;
  if (box.dataset.select) Selection.set([box.dataset.select], box.checked);
  if (box.dataset.selectAll) {
    Selection.set([...document.querySelectorAll('input[data-select]')].map((each) => each.dataset.select), box.checked);
  }
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-unselect]')) Selection.remove([...Selection.ids]);
});
