import { DeleteOutlined, UploadOutlined } from '@ant-design/icons'
import type { ArticleForms } from '@tandem/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Upload } from 'antd'
import { ApiError, call } from '../../../api/client.ts'
import { Field } from '../../../ui/field.tsx'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'
import { cardPicture } from './picture-file.ts'

type CardPicture = NonNullable<NonNullable<ArticleForms['card']>['picture']>

interface Props {
  picture: CardPicture | undefined
  change: (picture: CardPicture | undefined) => void
}

/** Chooses the picture of a card, says what it shows, takes it away. */
export function PictureField({ picture, change }: Props) {
  const { forms: t, languages } = useTexts()
  const keep = useKeep((file) => change({ file, alt: picture?.alt ?? { zh: '', en: '' } }))
  return (
    <fieldset className={css.picture}>
      <legend>{t.picture}</legend>
      <div className={css.pictureActs}>
        <Upload
          accept="image/png,image/jpeg,image/webp"
          showUploadList={false}
          beforeUpload={(file) => {
            keep.mutate(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined />} loading={keep.isPending}>
            {keep.isPending ? t.uploading : picture ? t.changePicture : t.choosePicture}
          </Button>
        </Upload>
        {picture && (
          <Button type="text" icon={<DeleteOutlined />} onClick={() => change(undefined)}>
            {t.removePicture}
          </Button>
        )}
        <small className={css.pictureHint}>{t.pictureHint}</small>
      </div>
      {picture && (
        <div className={css.columns}>
          {(['zh', 'en'] as const).map((language) => (
            <Field
              key={language}
              label={`${t.pictureAlt} · ${languages[language]}`}
              hint={t.pictureAltHint}
              problem={picture.alt[language].trim() ? undefined : t.pictureAltNeeded}
            >
              <Input
                lang={language}
                value={picture.alt[language]}
                maxLength={200}
                required
                status={picture.alt[language].trim() ? '' : 'warning'}
                onChange={({ target }) => change({ ...picture, alt: { ...picture.alt, [language]: target.value } })}
              />
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** Makes a picture small and keeps it; says what went wrong. */
function useKeep(kept: (file: string) => void) {
  const t = useTexts()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: async (file: File) => (await call('pictures.keep', { base64: await cardPicture(file) })).file,
    onSuccess: kept,
    onError: (problem) => message.error(problem instanceof ApiError ? problem.message : t.forms.pictureBad),
  })
}
