// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareDelivery } from '../../src/delivery/send.js';
import { sender } from './support/settings.js';
import { FALLBACK } from './support/shop.js';

const prepare = vi.fn();
let root: HTMLElement;

const enter = () => root.querySelector('input')!.focus();

beforeEach(() => {
  prepare.mockClear();
  sessionStorage.clear();
  document.body.innerHTML = '<div><input></div>';
  root = document.querySelector('div')!;
  vi.doMock('../../src/delivery/client.js', () => ({ prepare }));
});
afterEach(() => {
  vi.doUnmock('../../src/delivery/client.js');
  vi.restoreAllMocks();
});

describe('the rest of the delivery', () => {
  it('is prepared when the shopper enters the form, and not before', async () => {
    const page = sender(FALLBACK);
    prepareDelivery(root, page);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(prepare).not.toHaveBeenCalled();
    enter();
    await vi.waitFor(() => expect(prepare).toHaveBeenCalledExactlyOnceWith(page));
  });

  it('is prepared at once if something waits in this tab', async () => {
    sessionStorage.setItem('restock-waiting', '[{}]');
    prepareDelivery(root, sender(FALLBACK));
    await vi.waitFor(() => expect(prepare).toHaveBeenCalledOnce());
  });

  it('is never prepared where every request goes to the onsite endpoint', async () => {
    sessionStorage.setItem('restock-waiting', '[{}]');
    prepareDelivery(root, sender());
    enter();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(prepare).not.toHaveBeenCalled();
  });

  it('does not need storage', async () => {
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('Storage is off', 'SecurityError');
    });
    prepareDelivery(root, sender(FALLBACK));
    enter();
    await vi.waitFor(() => expect(prepare).toHaveBeenCalledOnce());
  });
});
