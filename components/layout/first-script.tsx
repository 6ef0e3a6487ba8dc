import { firstScript, speculation } from "#lib/platform/http/first-script";

export function FirstScript() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: firstScript }} />
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculation }} />
    </>
  );
}
