// @vitest-environment jsdom
import customerData from 'Magento_Customer/js/customer-data';
import { beforeEach, describe, expect, it } from 'vitest';
import { MUG, SOLD_OUT_HOODIE } from '../panel/support/products.js';
import { forgetSections } from './support/customer-data.js';
import { draw, open } from './support/page.js';

const section = customerData.get.bind(customerData, 'restock-customer');

beforeEach(() => {
  localStorage.clear();
  forgetSections();
});

describe('a signed-in customer', () => {
  it('finds their address filled in, if the browser knows it already', () => {
    section()({ email: 'customer@example.com' });
    expect(open(MUG).field('email').value).toBe('customer@example.com');
    expect(open(SOLD_OUT_HOODIE).field('email').value).toBe('customer@example.com');
  });

  it('finds it filled in as soon as it is loaded', () => {
    const page = open(MUG);
    expect(page.field('email').value).toBe('');
    section()({ email: 'customer@example.com' });
    expect(page.field('email').value).toBe('customer@example.com');
  });

  it('keeps what they typed', () => {
    const page = draw(MUG).type('other@example.com');
    section()({ email: 'customer@example.com' });
    page.arrive();
    expect(page.field('email').value).toBe('other@example.com');
    section()({ email: 'new@example.com' });
    expect(page.field('email').value).toBe('other@example.com');
  });
});

describe('a guest', () => {
  it('finds an empty field', () => {
    const page = open(MUG);
    section()({ data_id: 1 });
    expect(page.field('email').value).toBe('');
  });
});
