import { useLanguage } from './language-provider.tsx'

/** The gallery's own sentences, side by side where they are used. */
export function useSay(): (id: string, en: string) => string {
  const { language, transform } = useLanguage()
  return (id, en) => (transform ?? ((text: string) => text))(language === 'id' ? id : en)
}
