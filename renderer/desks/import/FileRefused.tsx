import { FileX2 } from 'lucide-react';
import { useStore } from 'zustand';
import { Button, EmptyState } from '@/design';
import { useSession } from '@/workspace/session';
import type { ImportFlow } from './importFlow';
import type { Phase } from './importState';

export interface FileRefusedProps {
  flow: ImportFlow;
  failure: Extract<Phase, { kind: 'failed' }>;
}

/** A file that cannot be read, and why. */
export function FileRefused({ flow, failure }: FileRefusedProps) {
  const { commands } = useSession();
  const waiting = useStore(flow.state, (state) => state.waiting.length);
  const { name, error } = failure;
  return (
    <EmptyState
      icon={FileX2}
      title={`“${name}” was not imported`}
      description={`${error.message} Nothing in the workspace was changed.`}
      actions={
        <>
          <Button variant="primary" onClick={() => commands.run('file.import')}>
            Choose another file
          </Button>
          <Button onClick={() => flow.leave()}>{waiting > 0 ? 'Go on with the next file' : 'Back'}</Button>
        </>
      }
    />
  );
}
