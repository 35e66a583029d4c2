/** RequireJS keeps a module that failed to load as failed. Forgotten, the next call asks for it again. */
export const forget = (error: RequireError): undefined => window.requirejs?.undef(`${error.requireModules}`);
