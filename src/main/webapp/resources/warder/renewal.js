/* The server no longer knows a page: it was started again, or the session is another one. Where a form says
   everything (data-whole), the page is asked for once more, and the form is sent to that one. */
const Renewal = {
  /** The nonce of scripts that the server gives out for the new page; this document knows its first one alone. */
  nonce: null,

  async begin(request) {
    request.renewed = true;
    try {
      const response = await fetch(Requests.address(), { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const state = page.querySelector('[name="jakarta.faces.ViewState"]').value;
      for (const field of document.querySelectorAll('[name="jakarta.faces.ViewState"]')) field.value = state;
      Renewal.nonce = page.querySelector('script[nonce]').getAttribute('nonce');
    } catch {
      Trouble.show('refused', request);
      return;
    }
    // Rows are known by their place, so the list has to be that of the new page.
    if (window.refreshRows) refreshRows();
    Requests.send(request);
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
