// Stand-in for Magento's module: private content by section. The browser stores the sections. It loads a section again
// only if a cookie says that it has changed, so the first page of a new visitor sends no request.
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
    /** The observable of a section. It holds an empty object until the section is loaded. */
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

  /** Names of the sections whose stored version differs from the version in the cookie. */
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
