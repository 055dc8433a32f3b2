import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spans.FieldMaskingSpanQuery;
import org.apache.lucene.search.spans.SpanNearQuery;
import org.apache.lucene.search.spans.SpanOrQuery;
import org.apache.lucene.search.spans.SpanQuery;
import org.apache.lucene.search.spans.SpanTermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Answers the questions of an exported folder as OpenSearch does, with the library that OpenSearch stands on: the template says
 * how fields are read, the bulk files fill two shards, and each question of queries.ndjson is asked of both.
 *
 * <p>It prints a line for each question: the ids that its clause "asked" finds, a tab, and those that all of it finds. What it
 * does not know it refuses, so that an export cannot rest on anything else than what stands here.
 */
public final class Answers {
  private static final int SHARDS = 2;
  /** Where OpenSearch keeps which fields a document has. */
  private static final String FIELD_NAMES = "_field_names";
  /** index.max_terms_count of OpenSearch. */
  private static final int MOST_TERMS = 65_536;

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Template template = new Template(json(Files.readString(folder.resolve("template.json"))));
    List<IndexSearcher> shards = shards(folder, template);
    Questions questions = new Questions(template);
    List<String> lines = Files.readAllLines(folder.resolve("queries.ndjson"));
    StringBuilder answers = new StringBuilder();
    for (int line = 0; line < lines.size(); line += 2) {
      require(json(lines.get(line)).get("index").getAsString().equals("traad"), lines.get(line));
      JsonObject body = json(lines.get(line + 1)).getAsJsonObject("query");
      JsonObject asked = named(body, "asked");
      require(asked != null, "no clause is named: " + lines.get(line + 1));
      answers.append(found(questions.query(asked), shards)).append('\t');
      answers.append(found(questions.query(body), shards)).append('\n');
    }
    System.out.write(answers.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static String found(Query query, List<IndexSearcher> shards) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    for (IndexSearcher shard : shards) {
      for (ScoreDoc hit : shard.search(query, Math.max(1, shard.getIndexReader().maxDoc())).scoreDocs) {
        ids.add(shard.doc(hit.doc).get("_id"));
      }
    }
    return String.join(",", ids);
  }

  /** The clause of a name, wherever it stands. */
  private static JsonObject named(JsonElement value, String name) {
    if (value.isJsonArray()) {
      for (JsonElement inner : value.getAsJsonArray()) {
        JsonObject found = named(inner, name);
        if (found != null) return found;
      }
    } else if (value.isJsonObject()) {
      JsonElement bool = value.getAsJsonObject().get("bool");
      if (bool != null && bool.isJsonObject()) {
        JsonElement own = bool.getAsJsonObject().get("_name");
        if (own != null && own.getAsString().equals(name)) return value.getAsJsonObject();
      }
      for (Map.Entry<String, JsonElement> field : value.getAsJsonObject().entrySet()) {
        JsonObject found = named(field.getValue(), name);
        if (found != null) return found;
      }
    }
    return null;
  }

  // Taking documents in.

  private static List<IndexSearcher> shards(Path folder, Template template) throws IOException {
    List<IndexWriter> writers = new ArrayList<>();
    for (int shard = 0; shard < SHARDS; shard++) {
      writers.add(new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(template.analyzer())));
    }
    List<Path> parts;
    try (Stream<Path> files = Files.list(folder)) {
      parts = files.filter(file -> file.getFileName().toString().startsWith("bulk-")).sorted().collect(Collectors.toList());
    }
    require(parts.size() == template.parts, "parts: " + parts.size());
    int count = 0;
    for (Path part : parts) {
      try (BufferedReader lines = Files.newBufferedReader(part)) {
        for (String action = lines.readLine(); action != null; action = lines.readLine()) {
          JsonObject index = json(action).getAsJsonObject("index");
          String id = index.get("_id").getAsString();
          Document document = new Document();
          document.add(new StringField("_id", id, Field.Store.YES));
          template.add(json(lines.readLine()), "", document);
          writers.get(Math.floorMod(id.hashCode(), SHARDS)).updateDocument(new Term("_id", id), document);
          count += 1;
        }
      }
    }
    require(count == template.documents, "documents: " + count);
    List<IndexSearcher> shards = new ArrayList<>();
    for (IndexWriter writer : writers) shards.add(new IndexSearcher(DirectoryReader.open(writer)));
    return shards;
  }

  /** How fields are read. */
  private static final class Template {
    final int parts;
    final int documents;
    private final Map<String, JsonObject> fields = new TreeMap<>();
    private final JsonObject analysis;

    Template(JsonObject json) {
      JsonObject template = json.getAsJsonObject("template");
      analysis = template.getAsJsonObject("settings").getAsJsonObject("index").getAsJsonObject("analysis");
      JsonObject mappings = template.getAsJsonObject("mappings");
      JsonObject meta = mappings.getAsJsonObject("_meta");
      parts = meta.get("parts").getAsInt();
      documents = meta.get("records").getAsInt() + meta.get("headings").getAsInt();
      add(mappings.getAsJsonObject("properties"), "");
    }

    private void add(JsonObject properties, String prefix) {
      for (Map.Entry<String, JsonElement> field : properties.entrySet()) {
        JsonObject mapping = field.getValue().getAsJsonObject();
        JsonObject inner = mapping.getAsJsonObject("properties");
        if (inner != null) add(inner, prefix + field.getKey() + ".");
        else fields.put(prefix + field.getKey(), mapping);
      }
    }

    String type(String field) {
      require(fields.containsKey(field), "no such field: " + field);
      return fields.get(field).get("type").getAsString();
    }

    Analyzer analyzer() {
      return new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          JsonObject chain = part("analyzer", fields.get(field).get("analyzer").getAsString());
          JsonObject divided = part("tokenizer", chain.get("tokenizer").getAsString());
          require(divided.get("type").getAsString().equals("whitespace"), divided.toString());
          Tokenizer tokenizer = new WhitespaceTokenizer(
              TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, divided.get("max_token_length").getAsInt());
          TokenStream stream = tokenizer;
          for (JsonElement name : chain.getAsJsonArray("filter")) {
            JsonObject filter = part("filter", name.getAsString());
            require(filter.get("type").getAsString().equals("pattern_capture"), filter.toString());
            stream = new PatternCaptureGroupTokenFilter(
                stream, filter.get("preserve_original").getAsBoolean(),
                strings(filter.get("patterns")).stream().map(Pattern::compile).toArray(Pattern[]::new));
          }
          return new TokenStreamComponents(tokenizer, stream);
        }

        @Override
        public int getPositionIncrementGap(String field) {
          return fields.get(field).get("position_increment_gap").getAsInt();
        }
      };
    }

    private JsonObject part(String kind, String name) {
      return analysis.getAsJsonObject(kind).getAsJsonObject(name);
    }

    /** Adds the fields of a document; what the template does not name is none. */
    void add(JsonObject json, String prefix, Document document) {
      for (Map.Entry<String, JsonElement> field : json.entrySet()) {
        String name = prefix + field.getKey();
        JsonObject mapping = fields.get(name);
        if (mapping != null) add(field.getValue(), name, mapping, document);
        else if (field.getValue().isJsonObject()) add(field.getValue().getAsJsonObject(), name + ".", document);
        else throw new IllegalArgumentException("not in the template: " + name);
      }
    }

    private void add(JsonElement value, String name, JsonObject mapping, Document document) {
      if (value.isJsonArray()) {
        for (JsonElement one : value.getAsJsonArray()) add(one, name, mapping, document);
        return;
      }
      boolean isIndexed = !mapping.has("index") || mapping.get("index").getAsBoolean();
      String type = mapping.get("type").getAsString();
      if (!isIndexed || type.equals("object")) return;
      document.add(new StringField(FIELD_NAMES, name, Field.Store.NO));
      switch (type) {
        case "text": document.add(new TextField(name, value.getAsString(), Field.Store.NO)); break;
        case "keyword": document.add(new StringField(name, value.getAsString(), Field.Store.NO)); break;
        case "integer":
        case "long": document.add(new LongPoint(name, value.getAsLong())); break;
        case "date_range":
        case "long_range":
          JsonObject ends = value.getAsJsonObject();
          document.add(new LongRange(
              name, new long[] {number(type, ends.get("gte"))}, new long[] {number(type, ends.get("lte"))}));
          break;
        default: throw new IllegalArgumentException("no such type: " + type);
      }
    }

    static long number(String type, JsonElement value) {
      return type.startsWith("date") ? LocalDate.parse(value.getAsString()).toEpochDay() : value.getAsLong();
    }
  }

  /** Questions as Lucene asks them. */
  private static final class Questions {
    private final Template template;

    Questions(Template template) { this.template = template; }

    Query query(JsonObject json) {
      String kind = only(json);
      JsonObject body = json.getAsJsonObject(kind);
      switch (kind) {
        case "match_all": return new MatchAllDocsQuery();
        case "match_none": return new MatchNoDocsQuery();
        case "term": return term(only(body), body.getAsJsonObject(only(body)));
        case "terms": return terms(body);
        case "prefix":
          return new PrefixQuery(new Term(only(body), body.getAsJsonObject(only(body)).get("value").getAsString()));
        case "exists": return new TermQuery(new Term(FIELD_NAMES, body.get("field").getAsString()));
        case "range": return range(only(body), body.getAsJsonObject(only(body)));
        case "constant_score":
          return boosted(new ConstantScoreQuery(query(body.getAsJsonObject("filter"))), body);
        case "bool": return bool(body);
        default: return span(json);
      }
    }

    private Query term(String field, JsonObject body) {
      String value = body.get("value").getAsString();
      if (isNumber(field)) return LongPoint.newExactQuery(field, Long.parseLong(value));
      return boosted(new TermQuery(new Term(field, value)), body);
    }

    private Query terms(JsonObject body) {
      for (String field : body.keySet()) {
        if (field.equals("boost")) continue;
        List<String> values = strings(body.get(field));
        require(values.size() <= MOST_TERMS, "terms: " + values.size());
        if (isNumber(field)) {
          return LongPoint.newSetQuery(field, values.stream().mapToLong(Long::parseLong).toArray());
        }
        require(!template.type(field).isEmpty(), field);
        return boosted(
            new TermInSetQuery(field, values.stream().map(BytesRef::new).collect(Collectors.toList())), body);
      }
      throw new IllegalArgumentException(body.toString());
    }

    private boolean isNumber(String field) {
      String type = template.type(field);
      return type.equals("integer") || type.equals("long");
    }

    private Query range(String field, JsonObject body) {
      String type = template.type(field);
      long from = body.has("gte") ? Template.number(type, body.get("gte")) : Long.MIN_VALUE;
      long to = body.has("lte") ? Template.number(type, body.get("lte")) : Long.MAX_VALUE;
      // OpenSearch asks ranges for what they have in common, unless it is told otherwise.
      return isNumber(field)
          ? LongPoint.newRangeQuery(field, from, to)
          : LongRange.newIntersectsQuery(field, new long[] {from}, new long[] {to});
    }

    private Query bool(JsonObject body) {
      BooleanQuery.Builder builder = new BooleanQuery.Builder();
      boolean isNegative = true;
      for (Map.Entry<String, JsonElement> part : body.entrySet()) {
        BooleanClause.Occur occur;
        switch (part.getKey()) {
          case "must": occur = BooleanClause.Occur.MUST; break;
          case "filter": occur = BooleanClause.Occur.FILTER; break;
          case "should": occur = BooleanClause.Occur.SHOULD; break;
          case "must_not": occur = BooleanClause.Occur.MUST_NOT; break;
          case "minimum_should_match": builder.setMinimumNumberShouldMatch(part.getValue().getAsInt()); continue;
          case "_name": continue;
          default: throw new IllegalArgumentException(part.getKey());
        }
        isNegative &= occur == BooleanClause.Occur.MUST_NOT;
        for (JsonElement clause : part.getValue().getAsJsonArray()) builder.add(query(clause.getAsJsonObject()), occur);
      }
      if (isNegative) builder.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
      return builder.build();
    }

    private SpanQuery span(JsonObject json) {
      String kind = only(json);
      JsonObject body = json.getAsJsonObject(kind);
      switch (kind) {
        case "span_term":
          return new SpanTermQuery(new Term(only(body), body.getAsJsonObject(only(body)).get("value").getAsString()));
        case "span_or": return new SpanOrQuery(spans(body));
        case "span_near":
          return new SpanNearQuery(spans(body), body.get("slop").getAsInt(), body.get("in_order").getAsBoolean());
        case "field_masking_span":
          return new FieldMaskingSpanQuery(span(body.getAsJsonObject("query")), body.get("field").getAsString());
        default: throw new IllegalArgumentException("no such question: " + kind);
      }
    }

    private SpanQuery[] spans(JsonObject body) {
      List<SpanQuery> spans = new ArrayList<>();
      for (JsonElement clause : body.getAsJsonArray("clauses")) spans.add(span(clause.getAsJsonObject()));
      return spans.toArray(new SpanQuery[0]);
    }

    private static Query boosted(Query query, JsonObject body) {
      return body.has("boost") ? new BoostQuery(query, body.get("boost").getAsFloat()) : query;
    }
  }

  private static List<String> strings(JsonElement array) {
    List<String> strings = new ArrayList<>();
    for (JsonElement value : array.getAsJsonArray()) strings.add(value.getAsString());
    return strings;
  }

  private static String only(JsonObject json) {
    require(json.size() == 1, json.toString());
    return json.keySet().iterator().next();
  }

  private static JsonObject json(String text) { return JsonParser.parseString(text).getAsJsonObject(); }

  private static void require(boolean isTrue, String message) {
    if (!isTrue) throw new IllegalArgumentException(message);
  }
}
