/** Shows `openapi.json`, which lies beside this page, by Swagger UI. Requests go to the page's own origin. */

/** What `swagger-ui-bundle.js` leaves behind; the options that are used here. */
declare const SwaggerUIBundle: (options: {
  url: string;
  domNode: Element | null;
  deepLinking: boolean;
  /** Null, or else the document is sent to a service of others to be checked. */
  validatorUrl: null;
  displayRequestDuration: boolean;
  showCommonExtensions: boolean;
  defaultModelExpandDepth: number;
  defaultModelsExpandDepth: number;
}) => void;

const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = (): void => void document.documentElement.classList.toggle('dark-mode', dark.matches);
follow();
dark.addEventListener('change', follow);

SwaggerUIBundle({
  url: 'openapi.json',
  domNode: document.getElementById('docs'),
  deepLinking: true,
  validatorUrl: null,
  displayRequestDuration: true,
  showCommonExtensions: true,
  defaultModelExpandDepth: 3,
  defaultModelsExpandDepth: 0,
});
