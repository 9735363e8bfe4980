import type { TextField } from '@shared/fields';
import { TextArea, TextInput } from '@/design';
import type { ControlProps } from './control';
import { useFieldText } from './useFieldText';

export function TextControl({ field, value, onChange, autoFocus }: ControlProps<TextField>) {
  const [text, setText] = useFieldText(field, value, onChange);
  const isMono = field.identifier === true;
  if (field.multiline) {
    return (
      <TextArea
        value={text}
        onValueChange={setText}
        minRows={2}
        maxRows={10}
        readOnly={field.readOnly}
        autoFocus={autoFocus}
        spellCheck
      />
    );
  }
  return (
    <TextInput
      value={text}
      onValueChange={setText}
      mono={isMono}
      readOnly={field.readOnly}
      autoFocus={autoFocus}
      spellCheck={!isMono}
    />
  );
}
