/* What a page says when it does not know, or knows that something was not done; the texts are in trouble.xhtml. */
const Trouble = {
  /** Where a request tells of its trouble: in the dialog that is open, or at the top of the page. */
  place() {
    return document.querySelector('dialog[open] .body') || document.getElementById('troubles');
  },

  /** What was said about the same thing, or about what is only shown, no longer holds. */
  clear(request) {
    const about = Trouble.about(request);
    for (const box of document.querySelectorAll('.trouble')) {
      if (box.dataset.about === about || box.dataset.passing) box.remove();
    }
  },

  source(request) {
    return typeof request.source === 'string' ? request.source : request.source.id;
  },

  /** What a request is about: what was pressed, and for which row. */
  about(request) {
    return Trouble.source(request) + ' ' + (request.of || '');
  },

  /** Tells of trouble, and what can be done about it. */
  show(kind, request, why) {
    Trouble.clear(request);
    const box = document.getElementById('trouble-' + kind).content.firstElementChild.cloneNode(true);
    box.dataset.about = Trouble.about(request);
    if (why) box.querySelector('.why').textContent = why;
    for (const link of box.querySelectorAll('a')) {
      link.href = 'signIn' in link.dataset ? Requests.signIn() : Trouble.home();
    }
    box.addEventListener('click', (event) => {
      if (event.target.closest('[data-again]')) {
        box.remove();
        Requests.again(request);
      }
      if (event.target.closest('[data-reload]')) location.reload();
      if (event.target.closest('[data-dismiss]')) box.remove();
    });
    Trouble.place().prepend(box);
    box.scrollIntoView({ block: 'nearest' });
  },

  /** Where one can see what was done: what is shown, or where a sign-in leads. */
  home() {
    return document.querySelector('.alone') ? '/' : Requests.address();
  },
};

document.addEventListener('close', (event) => {
  for (const box of event.target.querySelectorAll('.trouble')) box.remove();
}, true);
