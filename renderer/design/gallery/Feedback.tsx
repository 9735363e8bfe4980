import { PackageOpen, Upload, WifiOff } from 'lucide-react';
import { Banner, Button, EmptyState, ProgressBar, Spinner, showToast } from '..';
import styles from './Gallery.module.css';
import { Specimen, Specimens } from './Specimen';

const NOTHING = () => {};

function showAll() {
  showToast({
    title: 'Pasted 240 cells in Title',
    action: { label: 'Undo', onSelect: NOTHING },
    duration: Number.POSITIVE_INFINITY,
  });
  showToast({
    title: 'Exported 1,204 rows',
    detail: 'products-2025-04.csv, 1.8 MB',
    tone: 'success',
    duration: Number.POSITIVE_INFINITY,
  });
  showToast({
    title: 'The price list could not be read',
    detail:
      'Line 412 has a quote that is never closed. Nothing was imported. Mend the line and import again.',
    tone: 'error',
  });
}

export function Feedback() {
  return (
    <Specimens>
      <Specimen title="Banner" wide flow="column">
        <Banner
          tone="info"
          title="18 barcodes look as if Excel had shortened them"
          actions={<Button>Review</Button>}
        >
          They are kept as they are. Look at them before the next upload.
        </Banner>
        <Banner tone="warning" title="The disk is nearly full" onDismiss={NOTHING}>
          Editing stops at 200 MB so that nothing is lost; 412 MB are free.
        </Banner>
        <Banner
          tone="error"
          title="The database was damaged and has been repaired from the journal"
          actions={
            <>
              <Button>Show what was repaired</Button>
              <Button>Open the folder</Button>
            </>
          }
        />
      </Specimen>
      <Specimen title="ProgressBar" flow="column">
        <ProgressBar
          label="Importing products-spring.csv"
          value={0.5}
          detail="12,400 of 24,628 · 8 s left"
          onCancel={NOTHING}
        />
        <ProgressBar label="Fetching images" value={0.04} />
        <ProgressBar label="Reading the file" value={null} onCancel={NOTHING} />
      </Specimen>
      <Specimen title="Spinner and toasts">
        <Spinner label="Loading history" delay={0} />
        <Button onClick={showAll}>Show toasts</Button>
      </Specimen>
      <Specimen title="EmptyState" flow="column">
        <div className={styles.frame}>
          <EmptyState
            icon={PackageOpen}
            title="No products yet"
            description="Import a catalogue file, or add the first product by hand."
            actions={
              <>
                <Button variant="primary" icon={Upload}>
                  Import a file
                </Button>
                <Button>Add a product</Button>
              </>
            }
          />
        </div>
      </Specimen>
      <Specimen title="EmptyState: a filter that matches nothing" flow="column">
        <div className={styles.frame}>
          <EmptyState icon={WifiOff} title="No conflicts" description="Both sides agree on every field." />
        </div>
      </Specimen>
    </Specimens>
  );
}
