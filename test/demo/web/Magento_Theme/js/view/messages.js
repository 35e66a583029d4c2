// Stand-in for Magento's component: shows the messages of the last action, once.
define(['knockoutjs/knockout', 'uiComponent', 'Magento_Customer/js/customer-data'], (ko, Component, customerData) =>
  Component.extend({
    initialize() {
      this._super();
      const section = customerData.get('messages');
      this.messages = ko.observable(section());
      const show = (data) => {
        if (!data.messages?.length) return;
        this.messages(data);
        customerData.set('messages', { ...data, messages: [] });
      };
      section.subscribe(show);
      show(section());
    },
  }));
