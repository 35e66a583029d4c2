/** The module's English texts, as a shopper reads them. */
export const english = {
  heading: 'Get notified when it is back in stock',
  lead: 'We will let you know as soon as it is back.',
  button: 'Notify me',
  busy: 'Sending…',
  done: 'Your request is saved',
  address: 'Use another address',
  another: 'Notify me about another variant',
  email: 'Please enter a complete e-mail address, such as name@example.com.',
  emailRefused: 'This address was not accepted. Please check it or use another one.',
  retired: 'We can’t take requests here at the moment. Please contact us instead.',
  late: 'This form is still loading. If nothing happens, please reload the page.',
  sent: (address: string, product: string) =>
    `We will send a message to ${address} as soon as ${product} is back in stock.`,
  summary: (what: string) => `${what} sold out? Get notified`,
  linked: (choice: string) => `${choice} is sold out. Get notified`,
  soldOut: (choice: string) => `${choice} is sold out`,
  soldOutOption: (option: string) => `${option}, sold out`,
  choose: (attribute: string) => `Please choose: ${attribute}`,
  above: (attribute: string) => `Please choose above: ${attribute}. We can then let you know when it is back.`,
} as const;
