/* Every request that a page makes by script goes through here. What should follow it stands at the button
   (data-opens, data-closes, data-creates, data-edits, data-leads), or in the response (opens, closes, presses), and happens when
   the server has said that it is done: no response, or one that is not the server's, opens, closes and loses nothing. */
const Requests = {
  /** How long a page waits for a response, in milliseconds. */
  patience: 30000,

  /** The request by which each dialog was opened. */
  openers: {},

  /** Makes a request tell how it ended. */
  prepare(request) {
    if (request.then) return;
    request.then = { ...Requests.source(request)?.dataset };
    if (!request.of) {
      // Now, and not when it is sent at last or again: by then a menu may be that of another row.
      request.of = Requests.source(request)?.closest('[data-of]')?.dataset.of;
      if (request.of) request.params = [...(request.params || []), { name: 'of', value: request.of }];
    }
    request.timeout ||= Requests.patience;
    request.onerror = (xhr, status) => Requests.failed(request, xhr, status);
    request.oncomplete = (xhr, status, args, response) => {
      if (['success', 'nocontent', 'notmodified'].includes(status)) Requests.ended(request, args || {}, response);
    };
  },

  /** The element that asks. */
  source(request) {
    return typeof request.source === 'string' ? document.getElementById(request.source) : request.source;
  },

  /** There is no response of the server, or one that refuses to look at the request. */
  failed(request, xhr, status) {
    if (status === 'abort') return;
    setTimeout(() => Requests.release(request));
    if (xhr.status === 401) {
      Requests.signedOut(request);
    } else if (xhr.status >= 400 && xhr.status < 500) {
      Trouble.show('refused', request);
    } else {
      Trouble.show(Requests.isReading(request) ? 'stale' : 'unknown', request);
    }
  },

  /** Without a response PrimeFaces would leave the button as one that waits. */
  release(request) {
    const widget = PrimeFaces.getWidgetById(Trouble.source(request));
    if (widget?.enable) PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
  },

  /** Whether a request only reads, as such a button says (data-reads), so that nothing can have been done by it. */
  isReading(request) {
    return ['opens', 'edits', 'reads'].some((each) => each in request.then) || !Requests.source(request)?.matches('button');
  },

  /** The server has responded: by an error, by leading elsewhere, or by what changes in the page. */
  ended(request, args, response) {
    const error = response?.querySelector('partial-response > error');
    if (args.redirect) return;
    if (error) {
      Requests.refused(request, error);
    } else if (!response?.querySelector('partial-response > changes')) {
      Requests.failed(request, { status: 0 }, 'nocontent');
    } else if (args.validationFailed) {
      Requests.pointOut(request);
    } else {
      Requests.done(request, args);
    }
  },

  /** Leads to the first error of the form, unless the reader types on meanwhile. */
  pointOut(request) {
    const form = document.querySelector('dialog[open] form') || document.getElementById(request.formId);
    const first = form?.querySelector('.errors, .error');
    if (!first) return;
    first.scrollIntoView({ block: 'nearest' });
    if (Kept.isTypedSince()) return;
    const field = first.closest('.field')?.querySelector('input, select, textarea');
    if (!field) first.tabIndex = -1;
    (field || first).focus();
  },

  /** The server did not do what was asked for, and says why. */
  refused(request, error) {
    const name = error.querySelector('error-name').textContent;
    const why = error.querySelector('error-message').textContent;
    if (name === 'lost' && Renewal.isPossible(request)) {
      Renewal.begin(request, why);
    } else if (!['lost', 'refused', 'unshown'].includes(name) || (name === 'unshown' && !Requests.isReading(request))) {
      Requests.failed(request, { status: 500 }, 'error');
    } else if (Requests.isAnythingTyped(request)) {
      Trouble.show('refused', request, why);
    } else {
      // The page that is loaded again says why.
      location.reload();
    }
  },

  /** It is done: what follows. */
  done(request, args) {
    const { then } = request;
    if (then.opens) Requests.openers[then.opens] = request;
    if (args.unselect) Selection.remove(args.unselect.split(' '));
    if (then.closes) document.getElementById(then.closes).close();
    if (args.closes) document.getElementById(args.closes).close();
    if (args.presses) document.getElementById(args.presses).click();
    if ('creates' in then) Secret.show();
    if ('reveals' in then) Secret.isCopied = false;
    if (then.opens || args.opens) Warder.open(then.opens || args.opens);
    if ('edits' in then) Warder.focusEdit();
    if (then.leads) location.assign(then.leads);
    request.onward?.();
  },

  /** The session has ended: with nothing to lose the page leads to the sign-in, which leads back. */
  signedOut(request) {
    if (Requests.isAnythingTyped(request)) {
      Trouble.show('signed-out', request);
    } else {
      location.assign(Requests.signIn());
    }
  },

  /** The sign-in, which leads back here, without what in the query shows a token (see TokenSecret.isRevealing). */
  signIn() {
    const shown = location.search.slice(1).split('&').filter((parameter) => !/wr[ds]_[0-9A-Za-z]{5}/.test(parameter));
    const query = shown.join('&');
    return '/sign-in?to=' + encodeURIComponent(location.pathname + (query && '?' + query));
  },

  /** Whether the page holds something that loading it again would lose, also lines that are selected, and a search. */
  isAnythingTyped(request) {
    const fields = [...document.querySelectorAll('input:is([type=text], [type=password]), textarea')];
    return !!document.querySelector('dialog[open], .edit [data-escape]')
      || Selection.ids.size > 0
      || !!Requests.source(request)?.matches('[type=search]')
      || fields.some((each) => each.checkVisibility() && each.value !== each.defaultValue);
  },

  /** The address of what is shown. */
  address() {
    return document.querySelector('[data-url]')?.dataset.url || location.pathname + location.search;
  },

  /** Sends a request once more, with what the fields hold by now. */
  again(request) {
    request.renewed = false;
    Requests.send(request);
  },

  send(request) {
    request.promise = undefined;
    request.delay = undefined;
    PrimeFaces.ajax.Request.handle(request);
  },
};

if (window.PrimeFaces) {
  const { Request, Response, Utils } = PrimeFaces.ajax;
  const ask = Request.handle;
  Request.handle = function (request, ...rest) {
    Requests.prepare(request);
    return ask.call(this, request, ...rest);
  };
  const send = Request.send;
  Request.send = function (request) {
    Kept.sent();
    Trouble.clear(request);
    return send.call(this, request);
  };
  const handle = Response.handle;
  Response.handle = function (...response) {
    Renewal.translate(response[0]);
    const restore = Kept.take();
    // What is greyed out while one waits cannot be given the focus.
    document.documentElement.classList.remove('slow');
    try {
      handle.apply(this, response);
    } finally {
      restore();
    }
  };
  // A button waits for its response and no longer: the focus may go back to it at once.
  PrimeFaces.ajax.minLoadAnimation = 0;
  // It takes ids for selectors, and fails on some; warder.js gives the focus back.
  Response.handleReFocus = () => {};
  // An error leads nowhere: it is told where it happened.
  Utils.handleError = () => {};
}
