/** Statuses of executions, as the API spells them, in the order in which lists offer them. */
export const executionStatuses = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;

export type Status = (typeof executionStatuses)[number];

/** Statuses of tasks, as the API spells them, in the order in which lists offer them. */
export const taskStatuses = ['Waiting', 'InProgress', 'Success', 'Failure'] as const;

export type TaskStatus = (typeof taskStatuses)[number];

/** What the page shows, as the hash of its address says. */
export type Route =
  | { page: 'home'; machine?: string; status?: Status; name?: string }
  | { page: 'execution'; arn: string; state?: string }
  | { page: 'map-run'; arn: string }
  | { page: 'deployments'; status?: TaskStatus }
  | { page: 'deployment'; id: string }
  | { page: 'fleet' }
  | { page: 'template'; name: string }
  | { page: 'unknown'; path: string };

/** The text, where it is one of those. */
const oneOf = <T extends string>(texts: readonly T[], text: string | null): T | undefined => texts.find((known) => known === text);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** ARNs stay readable: `:` and `/` need no escape in a hash. */
const encoded = (arn: string): string => encodeURIComponent(arn).replaceAll('%3A', ':').replaceAll('%2F', '/');

const after = (path: string, prefix: string): string | undefined =>
  path.startsWith(prefix) && path.length > prefix.length ? decoded(path.slice(prefix.length)) : undefined;

/** @param hash of the location, with or without its `#` */
export const routeOf = (hash: string): Route => {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const execution = after(path, '/executions/');
  if (execution !== undefined) return { page: 'execution', arn: execution, state: query.get('state') ?? undefined };
  const mapRun = after(path, '/map-runs/');
  if (mapRun !== undefined) return { page: 'map-run', arn: mapRun };
  const deployment = after(path, '/deployments/');
  if (deployment !== undefined) return { page: 'deployment', id: deployment };
  const template = after(path, '/templates/');
  if (template !== undefined) return { page: 'template', name: template };
  if (path === '/deployments') return { page: 'deployments', status: oneOf(taskStatuses, query.get('status')) };
  if (path === '/fleet') return { page: 'fleet' };
  if (path !== '' && path !== '/') return { page: 'unknown', path };
  return { page: 'home', machine: query.get('machine') ?? undefined, status: oneOf(executionStatuses, query.get('status')), name: query.get('name') ?? undefined };
};

const search = (members: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(members).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

/** The hash of a route, for links: `routeOf(hashOf(route))` is the route again. */
export const hashOf = (route: Route): string => {
  switch (route.page) {
    case 'home':
      return `#/${search({ machine: route.machine, status: route.status, name: route.name })}`;
    case 'execution':
      return `#/executions/${encoded(route.arn)}${search({ state: route.state })}`;
    case 'map-run':
      return `#/map-runs/${encoded(route.arn)}`;
    case 'deployments':
      return `#/deployments${search({ status: route.status })}`;
    case 'deployment':
      return `#/deployments/${encodeURIComponent(route.id)}`;
    case 'fleet':
      return '#/fleet';
    case 'template':
      return `#/templates/${encodeURIComponent(route.name)}`;
    case 'unknown':
      return `#${route.path}`;
  }
};
