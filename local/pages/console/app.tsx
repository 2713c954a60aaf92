import { useEffect, useRef, useState } from 'preact/hooks';
import { isExecutionArn, nameOf } from './arn.ts';
import type { ConsoleConfig } from './config.ts';
import { SurroundingsProvider, useSurroundings } from './context.ts';
import type { Surroundings } from './context.ts';
import { Deployment } from './deployment.tsx';
import { Deployments } from './deployments.tsx';
import { Execution } from './execution.tsx';
import { Fleet } from './fleet.tsx';
import { Home } from './home.tsx';
import { listenToKeys } from './keyboard.ts';
import { MapRun } from './map-run.tsx';
import { Refusal } from './pieces.tsx';
import { hashOf, routeOf } from './routes.ts';
import type { Route } from './routes.ts';
import { Template } from './template.tsx';
import type { Trouble } from './trouble-of.ts';
import { useTrouble } from './trouble.ts';
import type { Troubled } from './trouble.ts';

const useRoute = (): Route => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
};

/** The page that a route is a part of; a change of it is another page, with its own title and heading. */
const pageOf = (route: Route): string => {
  switch (route.page) {
    case 'execution':
    case 'map-run':
      return route.arn;
    case 'deployment':
    case 'template':
      return hashOf(route);
    default:
      return route.page;
  }
};

const subjectOf = (route: Route): string => {
  switch (route.page) {
    case 'execution':
    case 'map-run':
      return nameOf(route.arn);
    case 'deployments':
      return 'Deployments';
    case 'deployment':
      return `Deployment ${route.id}`;
    case 'fleet':
      return 'Fleet';
    case 'template':
      return route.name;
    default:
      return 'Executions';
  }
};

/** Tells readers of the screen that another page is there: by its title, and by going to its heading once it is there. */
const useArrival = (route: Route, config: ConsoleConfig): void => {
  const page = pageOf(route);
  const first = useRef(true);
  useEffect(() => {
    document.title = `${subjectOf(route)} · ${config.name}`;
    if (first.current) {
      first.current = false;
      return undefined;
    }
    scrollTo(0, 0);
    const arrive = (): boolean => {
      const heading = document.querySelector<HTMLElement>('main h1');
      heading?.focus({ preventScroll: true });
      return heading !== null;
    };
    if (arrive()) return undefined;
    const main = document.querySelector('main');
    const observer = new MutationObserver(() => {
      if (arrive()) observer.disconnect();
    });
    if (main) observer.observe(main, { childList: true });
    return () => observer.disconnect();
  }, [page]);
};

const wayUp = (route: Route): void => {
  if (route.page === 'execution' && route.state !== undefined) location.hash = hashOf({ page: 'execution', arn: route.arn });
  else document.querySelector<HTMLAnchorElement>('.trail li:last-child a')?.click();
};

const Search = ({ route }: { route: Route }) => {
  const name = route.page === 'home' ? (route.name ?? '') : '';
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    location.hash = isExecutionArn(text) ? hashOf({ page: 'execution', arn: text }) : hashOf({ ...(route.page === 'home' ? route : { page: 'home' }), name: text });
  };
  return (
    <form role="search" onSubmit={submit}>
      <input
        key={name} type="search" name="name" id="search" defaultValue={name} placeholder="Name, task id or ARN" aria-label="Find an execution by name, task id or ARN" aria-keyshortcuts="/"
        autocomplete="off" spellcheck={false} onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
};

const troubles: Readonly<Record<Trouble, (service: string, config: ConsoleConfig) => string>> = {
  gone: (service, { cure }) => `${service} does not answer. ${cure ?? 'Check the connection.'}`,
  throttled: (service) => `${service} asks for fewer requests.`,
  denied: () => 'AWS refuses the credentials of this page: config.json beside it must name some that may read Step Functions.',
  broken: (service) => `${service} answers with an error of its own.`,
};

const troubledName = ({ service }: Troubled, { endpoint, api }: ConsoleConfig): string =>
  service === 'api' ? new URL(api ?? '', location.href).origin : (endpoint ?? 'The AWS endpoint');

const Banner = () => {
  const { config } = useSurroundings();
  const now = useTrouble();
  return <div role="alert" class="alert">{now && <p class="banner">{`${troubles[now.trouble](troubledName(now, config), config)} This page goes on trying; what it shows may be old.`}</p>}</div>;
};

const ApiPage = ({ route }: { route: Extract<Route, { page: 'deployments' | 'deployment' | 'fleet' | 'template' }> }) => {
  const { api } = useSurroundings();
  if (!api) return <Refusal title="This page does not know its API"><p>The <code>config.json</code> beside it must say where the API is.</p></Refusal>;
  switch (route.page) {
    case 'deployments':
      return <Deployments key={hashOf(route)} route={route} />;
    case 'deployment':
      return <Deployment key={route.id} id={route.id} />;
    case 'fleet':
      return <Fleet />;
    case 'template':
      return <Template key={route.name} name={route.name} />;
  }
};

const Page = ({ route }: { route: Route }) => {
  switch (route.page) {
    case 'home':
      return <Home key={hashOf(route)} route={route} />;
    case 'execution':
      return <Execution key={route.arn} arn={route.arn} state={route.state} />;
    case 'map-run':
      return <MapRun key={route.arn} arn={route.arn} />;
    case 'deployments':
    case 'deployment':
    case 'fleet':
    case 'template':
      return <ApiPage route={route} />;
    case 'unknown':
      return <Refusal title="There is no such page"><p><a href={hashOf({ page: 'home' })}>All executions</a></p></Refusal>;
  }
};

/** Pages that the others are parts of. */
const places: ReadonlyArray<{ title: string; route: Route; parts: ReadonlyArray<Route['page']> }> = [
  { title: 'Executions', route: { page: 'home' }, parts: ['home', 'execution', 'map-run'] },
  { title: 'Deployments', route: { page: 'deployments' }, parts: ['deployments', 'deployment'] },
  { title: 'Fleet', route: { page: 'fleet' }, parts: ['fleet', 'template'] },
];

const Places = ({ at }: { at: Route['page'] }) => (
  <nav class="places" aria-label="Pages">
    {places.map(({ title, route, parts }) => <a key={title} href={hashOf(route)} aria-current={route.page === at ? 'page' : parts.includes(at) ? 'true' : undefined}>{title}</a>)}
  </nav>
);

export const App = (surroundings: Surroundings) => {
  const { config } = surroundings;
  const route = useRoute();
  useArrival(route, config);
  useEffect(() => listenToKeys({ search: () => document.querySelector<HTMLInputElement>('#search')?.select(), up: () => wayUp(route) }));
  return (
    <SurroundingsProvider value={surroundings}>
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); document.querySelector<HTMLElement>('main h1')?.focus(); }}>Skip to content</a>
      <header class="top">
        <a class="brand" href={hashOf({ page: 'home' })}>{config.name}</a>
        <span class="region">{config.region}</span>
        {surroundings.api && <Places at={route.page} />}
        {config.links?.map(({ title, href }) => <a key={href} href={href}>{title}</a>)}
        <Search route={route} />
      </header>
      <Banner />
      <main id="main"><Page route={route} /></main>
    </SurroundingsProvider>
  );
};
