import type { ZodOpenApiOperationObject } from "zod-openapi";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import { type OperationName, operations } from "#lib/discovery/api/operations";
import { answerOf, bodyOf, defaultOf, meaningOf, type Say, typeWords } from "#lib/discovery/api/words";
import { absolute } from "#lib/platform/urls";
import { TypeCell } from "./type-cell.tsx";

type Documented = Pick<ZodOpenApiOperationObject, "operationId" | "summary" | "description" | "parameters"> & {
  requestBody?: unknown;
};
type Props = { path: string; method?: string; operation: Documented; say: Say };

const isOperation = (name: string): name is OperationName => name in operations;

function exampleOf(name: string): string | null {
  const example = isOperation(name) ? operations[name].example : "";
  return isOperation(name) && example !== "" ? absolute(operations[name].path) + example : null;
}

/** One door: what it is for, its parameters, an example, and the shape of its answer. */
export function Operation({ path, method = "get", operation, say }: Props) {
  const name = operation.operationId ?? "";
  const example = exampleOf(name);
  const columns = ["name", "type", "meaning"].map((key) => ({ key, label: say(key) }));
  const rows = (operation.parameters ?? []).flatMap((parameter) => {
    if (!("name" in parameter) || !("schema" in parameter)) return [];
    const standard = defaultOf(parameter.schema);
    const note =
      parameter.in === "path" || parameter.in === "header" ? say("required") : standard && say("default", { value: standard });
    return [
      {
        key: String(parameter.name),
        cells: [
          <code key="name">{String(parameter.name)}</code>,
          <TypeCell key="type" type={typeWords(parameter.schema, say)} note={note} />,
          meaningOf(parameter),
        ],
      },
    ];
  });
  return (
    <section id={name} className="mt-14 scroll-mt-20">
      <h2 className="text-xl">{operation.summary}</h2>
      <p className="mt-2">
        <code className="rounded bg-base-100 px-1.5 py-0.5 text-sm">{`${method.toUpperCase()} ${path}`}</code>
      </p>
      <p className="mt-3 max-w-3xl">{operation.description}</p>
      {rows.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 font-medium">{say("parameters")}</h3>
          <ScrollBox>
            <Table caption={say("parametersOf", { operation: operation.summary ?? "" })} columns={columns} rows={rows} />
          </ScrollBox>
        </>
      )}
      {operation.requestBody !== undefined && (
        <p className="mt-4 text-sm">
          {say("body")} <TypeCell type={bodyOf(operation)} note={null} />
        </p>
      )}
      <p className="mt-4 text-sm">
        {say("answer")} <TypeCell type={answerOf(operation)} note={null} />
      </p>
      {example && (
        <p className="mt-2 overflow-x-auto text-sm">
          {say("example")}{" "}
          <a href={example} className="font-mono quiet-link">
            {example}
          </a>
        </p>
      )}
    </section>
  );
}
