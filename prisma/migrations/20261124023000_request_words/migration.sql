-- AlterTable
ALTER TABLE "PurchaseRequest" ADD COLUMN "mostQuantity" DECIMAL(18,3),
ADD COLUMN "words" tsvector;

-- What `wordsOf` in lib/rfq/schema/search-words.ts does, as a function: runs of letters and digits, Chinese in pairs of characters.
CREATE FUNCTION request_words(given text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH plain AS (
    SELECT normalize(regexp_replace(normalize(lower(normalize(coalesce(given, ''), NFKC) COLLATE pg_c_utf8), NFD), '[\u0300-\u036f]', '', 'g'), NFC) AS text
  ), runs AS (
    SELECT run FROM plain, regexp_split_to_table(regexp_replace(plain.text, '([\u3400-\u9fff]+)', ' \1 ', 'g'),
      '[\s\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2190-\u27bf\u3000-\u303f\uff00-\uff0f]+') AS run
    WHERE run <> ''
  )
  SELECT coalesce(array_agg(DISTINCT word), '{}') FROM (
    SELECT left(run, 60) AS word FROM runs WHERE run !~ '^[\u3400-\u9fff]'
    UNION ALL
    SELECT substr(run, at, 2) FROM runs, generate_series(1, length(run)) AS at WHERE run ~ '^[\u3400-\u9fff]'
  ) AS words
$$;

-- What a request is found by: the words of its title, number and lines, and the categories of the lines as `category:<slug>`.
CREATE FUNCTION request_found_by(request uuid, title text, number text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT array_to_tsvector(array(
    SELECT DISTINCT unnest(request_words(concat_ws(' ', title, number, string_agg(concat_ws(' ', l.item, l.specification), ' ')))
      || array_remove(array_agg('category:' || c.slug) || array_agg('category:' || root.slug), NULL))))
  FROM "RequestLine" l LEFT JOIN "Category" c ON c.id = l."categoryId" LEFT JOIN "Category" root ON root.id = c."parentId"
  WHERE l."requestId" = request
$$;

CREATE FUNCTION find_request_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."words" := request_found_by(NEW."id", NEW."title", NEW."number");
  RETURN NEW;
END $$;

CREATE TRIGGER "PurchaseRequest_words" BEFORE INSERT OR UPDATE OF "title", "number" ON "PurchaseRequest"
  FOR EACH ROW EXECUTE FUNCTION find_request_by();

CREATE FUNCTION find_request_by_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "PurchaseRequest" r SET "words" = request_found_by(r."id", r."title", r."number"),
    "mostQuantity" = (SELECT max(l."quantity") FROM "RequestLine" l WHERE l."requestId" = r."id")
  WHERE r."id" IN (SELECT "requestId" FROM changed);
  RETURN NULL;
END $$;

CREATE TRIGGER "RequestLine_insert_words" AFTER INSERT ON "RequestLine" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION find_request_by_lines();
CREATE TRIGGER "RequestLine_update_words" AFTER UPDATE ON "RequestLine" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION find_request_by_lines();
CREATE TRIGGER "RequestLine_delete_words" AFTER DELETE ON "RequestLine" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION find_request_by_lines();

UPDATE "PurchaseRequest" r SET "words" = request_found_by(r."id", r."title", r."number"),
  "mostQuantity" = (SELECT max(l."quantity") FROM "RequestLine" l WHERE l."requestId" = r."id");

-- CreateIndex
CREATE INDEX "PurchaseRequest_visibility_publishedAt_id_idx" ON "PurchaseRequest"("visibility", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "PurchaseRequest_visibility_countryCode_publishedAt_idx" ON "PurchaseRequest"("visibility", "countryCode", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "PurchaseRequest_visibility_mostQuantity_idx" ON "PurchaseRequest"("visibility", "mostQuantity");

-- CreateIndex
CREATE INDEX "PurchaseRequest_deadlineAt_id_idx" ON "PurchaseRequest"("deadlineAt", "id");

-- CreateIndex
CREATE INDEX "PurchaseRequest_words_idx" ON "PurchaseRequest" USING GIN ("words");

-- CreateIndex
CREATE INDEX "PurchaseRequest_title_idx" ON "PurchaseRequest" USING GIN ("title" gin_trgm_ops);
