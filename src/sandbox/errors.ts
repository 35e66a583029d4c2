/** One JSON:API error, with the parts of Klaviyo's OpenAPI description. */
export interface ApiError {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly source?: { readonly pointer?: string; readonly parameter?: string; readonly header?: string };
}

let count = 0;

/** `{"errors": [{"id", "status", "code", "title", "detail", "source", "meta"}]}` with the status of the first error. */
export function errorReply(errors: readonly ApiError[], headers: Record<string, string> = {}): Response {
  const body = {
    errors: errors.map(({ source = { pointer: '/data/' }, ...error }) => ({
      id: `sandbox-${++count}`,
      ...error,
      source,
      meta: {},
    })),
  };
  return new Response(JSON.stringify(body), {
    status: errors[0]?.status ?? 400,
    headers: { 'content-type': 'application/vnd.api+json', ...headers },
  });
}

/** 400 for one part of the body. */
export const invalid = (pointer: string, detail: string): ApiError => ({
  status: 400,
  code: 'invalid',
  title: 'Invalid input.',
  detail,
  source: { pointer },
});

export const invalidHeader = (header: string, detail: string): ApiError => ({
  ...invalid('', detail),
  source: { header },
});

/** The codes are Klaviyo's published ones. Titles and details are similar to real ones; do not rely on them. */
export const ERRORS = {
  anonymous: {
    status: 401,
    code: 'not_authenticated',
    title: 'Authentication credentials were not provided.',
    detail: 'Missing or invalid authorization scheme. Please use Klaviyo-API-Key.',
  },
  unknownKey: {
    status: 401,
    code: 'authentication_failed',
    title: 'Incorrect authentication credentials.',
    detail: 'Incorrect authentication credentials.',
  },
  scope: {
    status: 403,
    code: 'permission_denied',
    title: 'You do not have permission to perform this action.',
    detail: 'The key lacks a scope.',
  },
  notFound: {
    status: 404,
    code: 'not_found',
    title: 'Not found.',
    detail: 'The requested resource was not found.',
  },
  method: {
    status: 405,
    code: 'method_not_allowed',
    title: 'Method not allowed.',
    detail: 'Use another method.',
  },
  retired: {
    status: 410,
    code: 'gone',
    title: 'Gone.',
    detail: 'This endpoint has been retired.',
  },
  mediaType: {
    status: 415,
    code: 'unsupported_media_type',
    title: 'Unsupported media type.',
    detail: 'Use application/vnd.api+json.',
  },
  fault: {
    status: 503,
    code: 'error',
    title: 'A server error occurred.',
    detail: 'Service unavailable.',
  },
} as const satisfies Record<string, ApiError>;

/** 429 with `Retry-After` in seconds, which the detail repeats. */
export function throttledReply(retryAfter: string | undefined): Response {
  const seconds = retryAfter === undefined || retryAfter === '1' ? '1 second' : `${retryAfter} seconds`;
  const detail = `Request was throttled. Expected available in ${seconds}.`;
  return errorReply(
    [{ status: 429, code: 'throttled', title: 'Request was throttled.', detail }],
    retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  );
}
