/* The lines of memtck's protocol: keep it. memtck_agent.h includes it. */
#ifndef MEMTCK_LINE_H
#define MEMTCK_LINE_H

/* What comes before MEMTCK_RESET is a kind of region. */
enum { MEMTCK_RESET = 4, MEMTCK_ADD, MEMTCK_FILL, MEMTCK_SPACE, MEMTCK_READ, MEMTCK_WRITE, MEMTCK_LOAD, MEMTCK_STORE,
    MEMTCK_FLATVIEW, MEMTCK_FIND, MEMTCK_COPY, MEMTCK_OPERATIONS };
/* What comes before MK_BYTES is a number. */
enum { MK_AT, MK_SIZE, MK_VALUE, MK_LEN, MK_SEED, MK_STEP, MK_SPAN, MK_TO, MK_BYTES, MK_IN, MK_ROOT, MK_ORDER,
    MK_KEYS };

/* An operation with its names and numbers looked up. A region that is not there is -1. */
typedef struct {
    size_t operation, length; /* length: of bytes */
    const char *name;
    int region, container;
    bool big, whole; /* whole: the size is 2^64, more than a number holds */
    uint64_t number[MK_KEYS];
    uint8_t *bytes;
} memtck_operation;

static int memtck_region(const char *name) {
    for (int i = 0; name && i < memtck_count; i++) if (strcmp(memtck_regions[i].name, name) == 0) return i;
    return -1;
}

/* Looks up what a line says: an operation, a name, and keys with their values. Only what is timed walks or copies. */
static memtck_status memtck_parse(char *line, bool timed, memtck_operation *parsed) {
    static const char *const operations[][2] = {{"container", "size"}, {"ram", "size"}, {"rom", "size"},
        {"mmio", "size seed"}, {"reset", ""}, {"add", "in at"}, {"fill", "at bytes"}, {"space", "root"},
        {"read", "at size order"}, {"write", "at size value order"}, {"load", "at len"}, {"store", "at bytes"},
        {"flatview", ""}, {"find", "at"}, {"copy", "at to len"}};
    static const char *const keys[] = {"at", "size", "value", "len", "seed", "step", "span", "to", "bytes", "in",
        "root", "order"};
    static const char hex[] = "0123456789abcdef";
    const char *word[MK_KEYS] = {0}, *keyword = strtok(line, " \r");
    *parsed = (memtck_operation) {.name = strtok(NULL, " \r")};
    size_t operation = 0, count = timed ? MEMTCK_OPERATIONS : MEMTCK_COPY;
    while (operation < count && (!keyword || strcmp(keyword, operations[operation][0]) != 0)) operation++;
    if (operation == count) return MEMTCK_UNSUPPORTED;
    const char *takes = operations[operation][1];
    bool walks = timed && (operation == MEMTCK_READ || operation == MEMTCK_WRITE);
    for (char *pair; (pair = strtok(NULL, " \r")) != NULL;) {
        char *text = pair + strcspn(pair, "=");
        int key = 0;
        if (*text) *text++ = '\0';
        while (key < MK_KEYS && strcmp(pair, keys[key]) != 0) key++;
        bool walk = walks && (key == MK_STEP || key == MK_SPAN);
        if (key == MK_KEYS || !(walk || strstr(takes, pair))) return MEMTCK_UNSUPPORTED;
        size_t digits = strspn(text, hex);
        if ((key < MK_BYTES && digits == 0) || (key == MK_BYTES && text[digits])) return MEMTCK_ERROR;
        word[key] = text;
        if (key < MK_BYTES) parsed->number[key] = strtoull(text, &text, 0);
        if (key == MK_BYTES) parsed->bytes = (uint8_t *) text; /* the bytes take the place of their digits */
        for (; key == MK_BYTES && parsed->length < MEMTCK_BLOCK && text[0] && text[1]; text += 2) {
            long high = strchr(hex, text[0]) - hex, low = strchr(hex, text[1]) - hex;
            parsed->bytes[parsed->length++] = (uint8_t) (high * 16 + low);
        }
        if (key <= MK_BYTES && *text) return MEMTCK_ERROR;
    }
    for (int key = 0; key < MK_KEYS; key++)
        if (!word[key] && key != MK_SEED && key != MK_ORDER && strstr(takes, keys[key])) return MEMTCK_ERROR;
    const uint64_t *number = parsed->number;
    if (operation != MEMTCK_COPY && number[MK_LEN] > MEMTCK_BLOCK) return MEMTCK_ERROR;
    if (operation == MEMTCK_COPY && number[MK_LEN] - 1 >= MEMTCK_COPIED) return MEMTCK_ERROR;
    if (word[MK_SIZE] && operation >= MEMTCK_READ && number[MK_SIZE] - 1 > 7) return MEMTCK_ERROR;
    if (!word[MK_STEP] != !word[MK_SPAN] || (word[MK_SPAN] && number[MK_STEP] >= number[MK_SPAN])) return MEMTCK_ERROR;
    parsed->operation = operation;
    parsed->region = memtck_region(parsed->name);
    parsed->container = memtck_region(word[MK_IN] ? word[MK_IN] : word[MK_ROOT]);
    parsed->big = word[MK_ORDER] && strcmp(word[MK_ORDER], "be") == 0;
    parsed->whole = word[MK_SIZE] && strcmp(word[MK_SIZE], "0x10000000000000000") == 0;
    return MEMTCK_OK;
}

static memtck_status memtck_create(const memtck_operation *op) {
    if (!op->name || op->region >= 0 || memtck_count == MEMTCK_REGIONS) return MEMTCK_ERROR;
    if (op->number[MK_SIZE] == 0) return MEMTCK_ERROR;
    sprintf(memtck_regions[memtck_count].name, "%.*s", MEMTCK_NAME, op->name);
    memtck_regions[memtck_count].seed = op->number[MK_SEED];
    uint64_t last = op->whole ? UINT64_MAX : op->number[MK_SIZE] - 1;
    memtck_status status = bus_create(memtck_count, (memtck_kind) op->operation, last);
    return memtck_count += status == MEMTCK_OK, status;
}

static memtck_status memtck_load(uint64_t at, uint64_t length, uint8_t *bytes) {
    return bus_load(at, (size_t) length, memset(bytes, 0, (size_t) length));
}

static memtck_status memtck_view(uint64_t low, uint64_t high) {
    *(memtck_end = memtck_list) = '\0';
    return bus_view(low, high);
}

/* Carries out an operation, and says what it answers after its status unless the clock runs. */
static memtck_status memtck_carry_out(const memtck_operation *op) {
    static uint8_t bytes[MEMTCK_COPIED];
    const uint64_t *number = op->number;
    uint64_t value;
    memtck_status status;
    switch (op->operation) {
    case MEMTCK_RESET: memtck_count = 0; return bus_reset();
    case MEMTCK_ADD: return bus_add(op->region, op->container, number[MK_AT]);
    case MEMTCK_FILL: return bus_fill(op->region, number[MK_AT], op->length, op->bytes);
    case MEMTCK_SPACE: return bus_open(op->container);
    case MEMTCK_READ:
        status = bus_read(number[MK_AT], (int) number[MK_SIZE], op->big, &value);
        if (status == MEMTCK_OK && !memtck_quiet) sprintf(memtck_said, " value=0x%" PRIx64, value);
        return status;
    case MEMTCK_WRITE: return bus_write(number[MK_AT], (int) number[MK_SIZE], op->big, number[MK_VALUE]);
    case MEMTCK_LOAD:
        status = memtck_load(number[MK_AT], number[MK_LEN], bytes);
        if (memtck_quiet) return status;
        char *end = memtck_said + sprintf(memtck_said, "%s", number[MK_LEN] > 0 ? " bytes=" : "");
        for (size_t i = 0; i < number[MK_LEN]; i++) end += sprintf(end, "%02x", bytes[i]);
        return status;
    case MEMTCK_STORE: return bus_store(number[MK_AT], op->length, op->bytes);
    case MEMTCK_FLATVIEW: return memtck_view(0, UINT64_MAX);
    case MEMTCK_FIND:
        status = memtck_view(number[MK_AT], number[MK_AT]);
        return status || *memtck_list ? status : MEMTCK_REJECTED;
    case MEMTCK_COPY:
        status = memtck_load(number[MK_AT], number[MK_LEN], bytes);
        return status ? status : bus_store(number[MK_TO], (size_t) number[MK_LEN], bytes);
    default: return memtck_create(op);
    }
}

static memtck_status memtck_perform(char *line) {
    memtck_operation operation;
    memtck_status status = memtck_parse(line, false, &operation);
    return status ? status : memtck_carry_out(&operation);
}
#endif
