package org.tandemhelp.identity.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** Where the servlet container sends what nobody answered. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    @Route(Route.Access.OPEN)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemWriter.write(
                response,
                status instanceof Integer code
                        ? ProblemAdvice.typeOf(HttpStatusCode.valueOf(code))
                        : ProblemType.NOT_FOUND);
    }
}
