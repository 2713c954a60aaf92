import { link, linked, sourcesOf, targetsOf, unlink } from './relation.ts';
import type { IotState } from './state.ts';
import { descendantsOf, parentsOf } from './thing-groups.ts';

/** What became of a thing. `joined` and `left` name the group it is, or was, a direct member of. */
export type FleetChange =
  | { readonly kind: 'joined' | 'left'; readonly thingName: string; readonly groupName: string }
  | { readonly kind: 'deleted'; readonly thingName: string };

/** Which things there are and which groups they are in, for those who act when that changes. */
export interface Fleet {
  hasThing(thingName: string): boolean;
  hasGroup(groupName: string): boolean;
  /** A group, and those above it. */
  withParents(groupName: string): string[];
  /** The groups a thing is in, and those above them. */
  groupsOf(thingName: string): string[];
  /** The things of a group and of the groups under it. */
  thingsIn(groupName: string): Iterable<string>;
  /** A thing that is in the group already stays there. */
  join(thingName: string, groupName: string): void;
  /** A thing that is not in the group stays out of it. */
  leave(thingName: string, groupName: string): void;
  /** The thing is gone; it has left its groups before. */
  forget(thingName: string): void;
  /** Told after each change, in the order of listening. */
  onChange(listener: (change: FleetChange) => void): void;
}

export const fleetOf = (state: IotState): Fleet => {
  const { things, thingGroups, thingGroupMembers: members } = state;
  const listeners: Array<(change: FleetChange) => void> = [];
  const tell = (change: FleetChange): void => listeners.forEach((listener) => listener(change));
  const withParents = (groupName: string): string[] => {
    const group = thingGroups.get(groupName);
    return group ? [groupName, ...parentsOf({ state }, group)] : [groupName];
  };
  return {
    hasThing: (thingName) => things.has(thingName),
    hasGroup: (groupName) => thingGroups.has(groupName),
    withParents,
    groupsOf: (thingName) => [...targetsOf(members, thingName)].flatMap(withParents),
    thingsIn: (groupName) => [groupName, ...descendantsOf({ state }, groupName).map((g) => g.thingGroupName)].flatMap((name) => [...sourcesOf(members, name)]),
    join: (thingName, groupName) => {
      if (linked(members, thingName, groupName)) return;
      link(members, thingName, groupName);
      tell({ kind: 'joined', thingName, groupName });
    },
    leave: (thingName, groupName) => {
      if (!linked(members, thingName, groupName)) return;
      unlink(members, thingName, groupName);
      tell({ kind: 'left', thingName, groupName });
    },
    forget: (thingName) => tell({ kind: 'deleted', thingName }),
    onChange: (listener) => { listeners.push(listener); },
  };
};
