/* The server no longer knows a page: it was started again, or the session is another one. The page is asked for once
   more. What says everything (data-whole) is sent to that one; a dialog that does not is opened on it again, with what
   was entered, and then sent, unless it is a question, which one shall have seen as it is by now. */
const Renewal = {
  /** The nonce of scripts that the server gives out for the new page; this document knows its first one alone. */
  nonce: null,

  /** Whether there is a way to go on. */
  isPossible(request) {
    return !request.renewed && (Renewal.isWhole(request) || !!Renewal.opener(request));
  },

  isWhole(request) {
    return !!Requests.source(request)?.closest('[data-whole=true]');
  },

  /** The request that opened the dialog of another. */
  opener(request) {
    return Requests.openers[Requests.source(request)?.closest('dialog')?.id];
  },

  async begin(request, why) {
    request.renewed = true;
    try {
      const signal = AbortSignal.timeout(Requests.patience);
      const response = await fetch(Requests.address(), { headers: { Accept: 'text/html' }, signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (Renewal.person(page) !== Renewal.person(document)) throw new Error('another person');
      const state = page.querySelector('[name="jakarta.faces.ViewState"]').value;
      for (const field of document.querySelectorAll('[name="jakarta.faces.ViewState"]')) field.value = state;
      Renewal.nonce = page.querySelector('script[nonce]').getAttribute('nonce');
    } catch {
      Trouble.show('refused', request, why);
      return;
    }
    if (Renewal.isWhole(request)) {
      Requests.send(request);
    } else {
      Renewal.reopen(Renewal.opener(request), request, why);
    }
  },

  /** Who is signed in, as a page shows it. */
  person(page) {
    return page.getElementById('user-menu-button')?.textContent;
  },

  /** Opens the dialog of a request again, with what was entered in it. */
  reopen({ source, formId, process, update, event, params, of }, request, why) {
    const button = Requests.source(request);
    const isQuestion = button.matches('.danger');
    const entered = [...button.form.querySelectorAll('input:not([type=hidden]), select, textarea')];
    const onward = () => {
      entered.forEach(Renewal.enter);
      if (isQuestion) {
        Trouble.show('refused', request, why);
      } else {
        Requests.send(request);
      }
    };
    PrimeFaces.ajax.Request.handle({ source, formId, process, update, event, params, of, onward, renewed: true });
  },

  /** Gives what has taken the place of a field what was entered there. */
  enter({ id, value, checked }) {
    const now = document.getElementById(id);
    if (now) Object.assign(now, { value, checked });
  },

  /** Names the nonce of the new page in a request. */
  name(options) {
    if (!Renewal.nonce || typeof options.data !== 'string') return;
    const ours = encodeURIComponent(PrimeFaces.csp.NONCE_VALUE);
    options.data = options.data.replaceAll(ours, encodeURIComponent(Renewal.nonce));
  },

  /** Names the nonce of this document in a response. */
  translate(response) {
    if (!Renewal.nonce || !response) return;
    const texts = document.createNodeIterator(response, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      text.data = text.data.replaceAll(Renewal.nonce, PrimeFaces.csp.NONCE_VALUE);
    }
  },
};

if (window.jQuery) jQuery.ajaxPrefilter(Renewal.name);
