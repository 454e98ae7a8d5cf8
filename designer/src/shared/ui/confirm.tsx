import { Button, Group, Modal } from '@mantine/core';
import { create } from 'zustand';
import { useTexts } from '../i18n';

interface Question {
  title: string;
  text: string;
  /** What the button that does it says. */
  act: string;
  answer(yes: boolean): void;
}

const useQuestion = create<{ asked: Question | null }>(() => ({ asked: null }));

/** Asks before something that cannot be undone. */
export const confirm = (question: Omit<Question, 'answer'>): Promise<boolean> =>
  new Promise(answer => useQuestion.setState({ asked: { ...question, answer } }));

/** Shows what is asked; stands once on a page that asks. */
export function Confirm() {
  const { t } = useTexts();
  const asked = useQuestion(s => s.asked);
  const say = (yes: boolean) => {
    useQuestion.setState({ asked: null });
    asked?.answer(yes);
  };
  return (
    <Modal
      opened={asked !== null}
      onClose={() => say(false)}
      title={asked?.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p style={{ marginTop: 0, lineHeight: 1.5 }}>{asked?.text}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => say(false)} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button color="red.8" onClick={() => say(true)}>
          {asked?.act}
        </Button>
      </Group>
    </Modal>
  );
}
