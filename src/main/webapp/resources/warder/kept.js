/* What the reader does while a request is under way is kept: a response replaces parts of a page, and never what
   was typed, ticked, unfolded or scrolled to in them since the request was sent. */
const Kept = {
  /** Counts inputs and requests, to tell which came first. */
  clock: 0,
  sentAt: 0,

  /** When each field was last changed. */
  changed: new Map(),

  /** A request is sent, with all that was typed until now. */
  sent() {
    Kept.sentAt = ++Kept.clock;
  },

  /** Whether something was typed since the last request was sent. */
  isTypedSince() {
    return [...Kept.changed.values()].some((at) => at > Kept.sentAt);
  },

  /** Takes what a response must not take away, and returns what puts it back. */
  take() {
    const fields = [...Kept.changed].filter(([, at]) => at > Kept.sentAt).map(([id]) => document.getElementById(id));
    const typed = fields.filter((field) => field).map(Kept.field);
    const unfolded = [...document.querySelectorAll('details[id][open]')];
    const scrolled = [...document.querySelectorAll('[data-scrolls]')].map((each) => [each, each.scrollTop]);
    return () => {
      typed.forEach(Kept.restore);
      for (const each of unfolded) Kept.successor(each)?.setAttribute('open', '');
      for (const [each, top] of scrolled) Kept.successor(each)?.scrollTo(0, top);
    };
  },

  /** What has taken the place of an element, if something has. */
  successor(element) {
    const now = document.getElementById(element.id);
    return now === element ? null : now;
  },

  field(field) {
    const focused = field === document.activeElement;
    return { field, focused, start: field.selectionStart, end: field.selectionEnd };
  },

  restore({ field, focused, start, end }) {
    const now = Kept.successor(field);
    if (!now) return;
    now.value = field.value;
    now.checked = field.checked;
    if (focused) now.focus();
    if (focused && start !== null && now.setSelectionRange) now.setSelectionRange(start, end);
  },
};

document.addEventListener('input', (event) => {
  if (event.target.id) Kept.changed.set(event.target.id, ++Kept.clock);
}, true);
