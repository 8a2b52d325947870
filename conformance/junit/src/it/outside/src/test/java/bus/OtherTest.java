package bus;

import org.junit.jupiter.api.Test;

class OtherTest {
    @Test
    void theProjectHasTestsOfItsOwn() {}
}
