import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * 基准: request times of a running sample city. {@code java tools/Bench.java [base URL] [requests]}; the sample accounts'
 * password is the one of the sample city.
 */
public final class Bench {

    private static final List<String> PATHS = List.of(
            "/api/indicators",
            "/api/indicators?asOf=2023-12-31",
            "/api/indicators/20",
            "/api/indicators/20/records?part=denominator&size=50",
            "/api/registers/bed?size=50",
            "/api/registers/unit?size=50",
            "/api/parameters?code=living-allowance.standard");

    private Bench() {}

    /** Prints p50, p95 and the slowest in milliseconds for each path. */
    public static void main(String[] args) throws Exception {
        String base = args.length > 0 ? args[0] : "http://localhost:8080";
        int requests = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        String credential = Base64.getEncoder().encodeToString("leader:kaolin-demo".getBytes(StandardCharsets.UTF_8));
        System.out.println("path | p50 ms | p95 ms | max ms | bytes");
        for (String path : PATHS) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Basic " + credential)
                    .build();
            measure(client, request, path, requests);
        }
    }

    private static void measure(HttpClient client, HttpRequest request, String path, int requests) throws Exception {
        double[] times = new double[requests];
        int bytes = 0;
        for (int i = -20; i < requests; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            double time = (System.nanoTime() - start) / 1e6;
            if (answer.statusCode() != 200) {
                System.out.println(path + " | answered " + answer.statusCode());
                return;
            }
            bytes = answer.body().length;
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s | %.1f | %.1f | %.1f | %d%n",
                path,
                times[requests / 2],
                times[(int) (requests * 0.95)],
                times[requests - 1],
                bytes);
    }
}
