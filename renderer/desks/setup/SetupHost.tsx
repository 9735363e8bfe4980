import { declarationOf, isRecordType } from '@shared/records';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Command } from '@/workspace/commands';
import { type Session, useSession } from '@/workspace/session';
import type { SetupRequest } from '@/workspace/setup';
import { useCommands } from '@/workspace/useCommands';
import { CalculatedDialog } from './CalculatedDialog';
import { ColoursDialog } from './ColoursDialog';
import { FieldDialog } from './FieldDialog';
import { FieldsDialog } from './FieldsDialog';

/** Offers the set-up commands and shows the dialogs that are open. */
export function SetupHost() {
  const session = useSession();
  const commands = useMemo(() => setupCommands(session), [session]);
  useCommands(commands);
  const open = useStore(session.setup.state, (state) => state.open);
  // biome-ignore lint/suspicious/noArrayIndexKey: dialogs open and close at the end only
  return open.map((request, index) => <SetupDialog key={index} request={request} />);
}

function SetupDialog({ request }: { request: SetupRequest }) {
  switch (request.kind) {
    case 'fields':
      return <FieldsDialog type={request.type} />;
    case 'field':
      return <FieldDialog type={request.type} id={request.id} entry={request.entry} />;
    case 'calculated':
      return <CalculatedDialog type={request.type} id={request.id} />;
    case 'colours':
      return <ColoursDialog type={request.type} path={request.path} />;
  }
}

/** The type that the view in front is about. */
function currentType({ activeView, workspace }: Session): string | undefined {
  const { records, currentRecord } = activeView.state.getState();
  const type =
    records?.type ?? (currentRecord === null ? undefined : workspace.store.get(currentRecord)?.type);
  return type !== undefined && isRecordType(type) && 'custom' in declarationOf(type).fields
    ? type
    : undefined;
}

function setupCommands(session: Session): Command[] {
  const open = (kind: 'fields' | 'field' | 'calculated') => () => {
    const type = currentType(session);
    if (type !== undefined) session.setup.open({ kind, type });
  };
  const isEnabled = (): boolean => currentType(session) !== undefined;
  return [
    {
      id: 'fields.add',
      label: 'Add field…',
      group: 'Grid',
      keywords: ['custom', 'own', 'column', 'attribute'],
      isEnabled,
      run: open('field'),
    },
    {
      id: 'fields.manage',
      label: 'Manage fields…',
      group: 'Grid',
      keywords: ['custom', 'rename', 'retire', 'type', 'delete'],
      isEnabled,
      run: open('fields'),
    },
    {
      id: 'fields.addCalculated',
      label: 'Add calculated column…',
      group: 'Grid',
      keywords: ['formula', 'margin', 'length', 'look-up', 'sum'],
      isEnabled,
      run: open('calculated'),
    },
    {
      id: 'grid.colours',
      label: 'Conditional colours…',
      group: 'Grid',
      shortcuts: ['Mod+Alt+K'],
      keywords: ['highlight', 'format', 'mark', 'rule', 'paint', 'double'],
      isEnabled: () => session.activeView.state.getState().records !== null,
      run: () => {
        const { records } = session.activeView.state.getState();
        if (records !== null) session.setup.open({ kind: 'colours', type: records.type });
      },
    },
  ];
}
