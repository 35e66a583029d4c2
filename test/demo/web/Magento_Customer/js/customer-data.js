// Stands in for Magento's own: private content by section. The browser keeps it, and asks again only for what the
// server's cookie says has changed, so that a new visitor's page sends no request.
define(['jquery', 'knockoutjs/knockout'], ($, ko) => {
  const { storePrefix, storeCode } = document.body.dataset;
  const key = `mage-cache-storage-${storeCode}`;
  const observables = new Map();
  const stored = JSON.parse(localStorage.getItem(key) ?? '{}');

  function set(name, data) {
    stored[name] = data;
    localStorage.setItem(key, JSON.stringify(stored));
    customerData.get(name)(data);
  }

  const customerData = {
    /** An observable; an empty object until there is something. */
    get(name) {
      if (!observables.has(name)) observables.set(name, ko.observable(stored[name] ?? {}));
      return observables.get(name);
    },
    set,
    reload: (names) =>
      $.getJSON(`${storePrefix}/customer/section/load`, { sections: names.join(), _: Date.now() }).done((data) => {
        for (const [name, section] of Object.entries(data)) set(name, section);
      }),
    invalidate: (names) => names.forEach((name) => set(name, {})),
  };

  /** Sections whose version in the cookie is not the stored one. */
  function changed() {
    const [, value = '%7B%7D'] = /(?:^|; )section_data_ids=([^;]*)/.exec(document.cookie) ?? [];
    const versions = JSON.parse(decodeURIComponent(value));
    return Object.keys(versions).filter((name) => stored[name]?.data_id !== versions[name]);
  }

  function reloadChanged() {
    const names = changed();
    if (names.length > 0) customerData.reload(names);
  }

  $(document).on('ajaxComplete', (event, xhr, { type }) => {
    if (/post|put|delete/i.test(type)) reloadChanged();
  });
  reloadChanged();
  return customerData;
});
