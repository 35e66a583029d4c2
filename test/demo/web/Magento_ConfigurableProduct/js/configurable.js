// Stands in for Magento's own: dropdowns that open one after the other, sold-out values disabled.
define(['jquery'], ($) =>
  ({ spConfig }, form) => {
    const $form = $(form);
    const selects = $form.find('.super-attribute-select').toArray();
    const idOf = (select) => select.id.replace('attribute', '');
    const $simple = $form.find('[name=selected_configurable_option]');

    /** Children that the selects before this one leave, sold out or not. */
    function left(index) {
      return Object.keys(spConfig.index).filter((child) =>
        selects.slice(0, index).every((select) => spConfig.index[child][idOf(select)] === select.value),
      );
    }

    function fill(index) {
      const select = selects[index];
      const attribute = spConfig.attributes[idOf(select)];
      const children = left(index);
      select.disabled = false;
      $(select).empty().append(new Option(spConfig.chooseText, ''));
      for (const { id, label, products } of attribute.options) {
        const own = products.filter((child) => children.includes(child));
        if (own.length === 0) continue;
        const option = new Option(label, id);
        if (spConfig.canDisplayShowOutOfStockStatus) {
          option.disabled = !own.some((child) => spConfig.salable[attribute.id]?.[id]?.includes(child));
        }
        select.add(option);
      }
    }

    function clear(index) {
      for (const select of selects.slice(index)) {
        select.selectedIndex = 0;
        select.disabled = true;
      }
    }

    function choose(index) {
      const select = selects[index];
      if (!select.value) return clear(index + 1);
      if (index + 1 === selects.length) $simple.val(left(selects.length)[0]);
      else {
        fill(index + 1);
        clear(index + 2);
      }
    }

    selects.forEach((select, index) => $(select).on('change', () => choose(index)));
    fill(0);
    clear(1);

    // Values of the address, `#93=4&138=7`.
    const wanted = new URLSearchParams(location.hash.slice(1));
    selects.forEach((select, index) => {
      select.value = wanted.get(idOf(select)) ?? '';
      choose(index);
    });

    $form.trigger('configurable.initialized');
  });
