import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import { fieldsOf, meaningOf, type Say, typeWords } from "#lib/discovery/api/words";
import { TypeCell } from "./type-cell.tsx";

/** Every shape that answers are made of, a table of fields each. */
export function Shapes({ shapes, say }: { shapes: Readonly<Record<string, unknown>>; say: Say }) {
  const columns = ["name", "type", "meaning"].map((key) => ({ key, label: say(key) }));
  return (
    <section id="shapes" className="mt-14 scroll-mt-20">
      <h2 className="text-xl">{say("shapes")}</h2>
      {Object.entries(shapes).map(([shape, schema]) => (
        <section key={shape} id={`shape-${shape}`} className="mt-8 scroll-mt-20">
          <h3 className="mb-2 font-mono font-medium">{shape}</h3>
          <ScrollBox>
            <Table
              caption={say("shapeOf", { shape })}
              columns={columns}
              rows={fieldsOf(schema).map(([name, field]) => ({
                key: name,
                cells: [
                  <code key="name">{name}</code>,
                  <TypeCell key="type" type={typeWords(field, say)} note={null} />,
                  meaningOf(field),
                ],
              }))}
            />
          </ScrollBox>
        </section>
      ))}
    </section>
  );
}
