// The English sentences of the form, as a shopper reads them.

export const HEADING = 'Get notified when it is back in stock';
export const LEAD = 'We will let you know as soon as it is back.';
export const SENDING = 'Sending…';
export const BUTTON = 'Notify me';

export const WRONG = {
  email: 'Please enter a complete e-mail address, such as name@example.com.',
  phone: 'Please enter a complete phone number.',
  channel: 'Please choose how we should let you know.',
  consent: 'Please agree to receive this message, or choose another channel.',
  emailRefused: 'This address was not accepted. Please check it or use another one.',
  phoneRefused: 'This number was not accepted. Please check it or use another one.',
  color: 'Please choose: Color',
  size: 'Please choose: Size',
};

export const FAILED = {
  refused: 'We can’t take your request at the moment. Please try again later, or contact us.',
  retired: 'We can’t take requests here at the moment. Please contact us instead.',
  throttled: 'We are receiving too many requests. Please try again in a minute.',
  unavailable: 'Our notification service is temporarily unavailable. Please try again later.',
  network:
    'We can’t reach our notification service. Please check your connection, allow this page in your content ' +
    'blocker, and try again.',
  timeout: 'Our notification service did not answer in time. Please try again.',
  unintelligible: 'Something went wrong on our side. Please try again later.',
};

export const confirmation = (product: string, address = 'shopper@example.com'): string =>
  `We will send a message to ${address} as soon as ${product} is back in stock.`;
