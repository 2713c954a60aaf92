import { render } from 'preact';
import { apiClient } from './api-client.ts';
import { App } from './app.tsx';
import { readConfig } from './config.ts';
import { Refusal } from './pieces.tsx';
import { requestSigning } from './request-signing.ts';
import { statesClient } from './states-client.ts';

const root = document.getElementById('console');
if (!root) throw new Error('the page has no element with the id console');
root.replaceChildren();

try {
  const config = await readConfig();
  const api = config.api === undefined ? undefined : apiClient(new URL(config.api, location.href).href, config.signed ? requestSigning(config) : undefined);
  render(<App config={config} client={statesClient(config)} api={api} />, root);
} catch (error) {
  render(<main><Refusal title="This page does not know its endpoint"><p>{(error as Error).message}</p><p>A file <code>config.json</code> beside it must name region, credentials and, unless it is AWS’s own, the endpoint.</p></Refusal></main>, root);
}
